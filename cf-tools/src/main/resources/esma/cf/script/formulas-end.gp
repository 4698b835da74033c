
print(checked, " checked, ", failed, " failed");
quit(failed > 0);
