// Expressions over constants. Chains of + - * / ^ and of signs are flat lists, so that the only
// recursion is through parentheses, whose depth is checked before parsing.
grammar ConstantGrammar;

input: sum EOF;

sum: product (signs+=(PLUS | MINUS) product)*;

product: signed (operators+=(TIMES | DIVIDE) signed)*;

signed: (signs+=(PLUS | MINUS))* power;

power: primary exponent*;

exponent: POWER (signs+=(PLUS | MINUS))* primary;

primary
    : NUMBER                                           # number
    | NAME OPEN (sum (COMMA sum)*)? CLOSE              # call
    | NAME                                             # name
    | OPEN sum CLOSE                                   # group
    ;

PLUS: '+';
MINUS: '-' | '\u2212';
TIMES: '*' | '\u00d7' | '\u00b7';
DIVIDE: '/';
POWER: '^';
OPEN: '(';
CLOSE: ')';
COMMA: ',';
NUMBER: [0-9]+ ('.' [0-9]*)? | '.' [0-9]+;
NAME: LETTER (LETTER | [0-9])*;
fragment LETTER: [A-Za-z_] | '\u0370'..'\u03ff';
SPACE: [ \t\r\n\u00a0]+ -> skip;
UNKNOWN: .;
