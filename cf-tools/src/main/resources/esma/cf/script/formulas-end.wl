
Print[checked, " checked, ", failed, " failed"];
Exit[If[failed > 0, 1, 0]];
