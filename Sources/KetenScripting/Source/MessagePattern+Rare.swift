// What Lua and its library say of mistakes that few people make, in Dutch.

extension MessagePattern {
    static let rare = rareSyntax + rareValues + rareCalls

    private static let rareSyntax = [
        MessagePattern(
            "function or expression needs too many registers near %",
            "er staan te veel dingen in elkaar bij %"),
        MessagePattern("control structure too long near %", "te lange lus of keuze bij %"),
        MessagePattern(
            "too many % (limit is %) in % near %", "te veel % (ten hoogste %) in % bij %"),
        MessagePattern("too many C levels (limit is %) %", "te diep genest (ten hoogste %) %"),
        MessagePattern(
            "break outside a loop at line % near %", "'break' staat op regel % buiten een lus bij %"
        ),
        MessagePattern(
            "break outside loop at line %", "'break' staat op regel % buiten een lus"),
        MessagePattern(
            "no visible label '%' for goto at line %", "'%' is geen bereikbaar label, regel %"),
        MessagePattern("no visible label '%' for <goto> at line %", "'%' is geen label, regel %"),
        MessagePattern(
            "<goto %> at line % jumps into the scope of local '%'",
            "de sprong naar % van regel % slaat local '%' over"),
        MessagePattern(
            "label '%' already defined on line %", "het label '%' staat al op regel %"),
        MessagePattern(
            "attempt to assign to const variable '%'", "'%' is vast en krijgt geen waarde"),
        MessagePattern("unknown attribute '%'", "onbekend kenmerk '%'"),
        MessagePattern(
            "multiple to-be-closed variables in local list", "meer dan één <close> in een lijst"),
        MessagePattern(
            "cannot use '...' outside a vararg function near %",
            "'...' kan hier niet worden gebruikt bij %"),
        MessagePattern("missing '%' in \\u{xxxx} near %", "'%' ontbreekt in \\u{xxxx} bij %"),
        MessagePattern("missing '{' near %", "'{' ontbreekt bij %"),
        MessagePattern("missing '}' near %", "'}' ontbreekt bij %"),
        MessagePattern("hexadecimal digit expected near %", "hexadecimaal cijfer verwacht bij %"),
        MessagePattern("UTF-8 value too large near %", "het teken bestaat niet bij %"),
        MessagePattern("decimal escape too large near %", "de code is te groot bij %"),
        MessagePattern(
            "invalid long string delimiter near %", "onbekend begin van een lange tekst bij %"),
        MessagePattern("lexical element too long near %", "een woord is te lang bij %"),
    ]

    private static let rareValues = [
        MessagePattern("'for' step is zero", "de stap van 'for' is nul"),
        MessagePattern("'for' % must be a number", "'for' neemt een getal (%)"),
        MessagePattern("bad 'for' % (number expected, got %)", "'for' neemt een getal (%), geen %"),
        MessagePattern("attempt to perform '%'", "er wordt door nul gedeeld ('%')"),
        MessagePattern("attempt to divide by zero", "er wordt door nul gedeeld"),
        MessagePattern(
            "number% has no integer representation", "een getal% is geen heel getal"),
        MessagePattern(
            "attempt to perform bitwise operation on a % value%",
            "met een waarde van soort % kan niet bit voor bit worden gerekend%"),
        MessagePattern(
            "attempt to get length of a % value%", "een waarde van soort % heeft geen lengte%"),
        MessagePattern("string length overflow", "een tekst wordt te lang"),
        MessagePattern(
            "variable '%' got a non-closable value", "'%' kan niet met <close> worden gemaakt"),
        MessagePattern("table index is nil", "een sleutel is niets (nil)"),
        MessagePattern("index is nil", "een sleutel is niets (nil)"),
        MessagePattern("index is NaN", "een sleutel is geen getal"),
        MessagePattern("table index is NaN", "een sleutel is geen getal"),
        MessagePattern("table overflow", "een tabel wordt te groot"),
    ]

    private static let rareCalls = [
        MessagePattern(
            "% has names in it, and % is not a name", "% bevat namen, en % is geen naam"),
        MessagePattern(
            "a table has % as a key; keys are numbers or texts",
            "een tabel heeft % als sleutel; sleutels zijn getallen of teksten"),
        MessagePattern(
            "% takes a finite number; is something divided by 0?",
            "% neemt een eindig getal; wordt er door 0 gedeeld?"),
        MessagePattern(
            "% takes a name in quotes or a whole number; got %",
            "% neemt een naam tussen aanhalingstekens of een heel getal; gekregen: %"),
        MessagePattern("math.fmod cannot divide by zero", "math.fmod kan niet door nul delen"),
        MessagePattern("select has no value at that place", "select heeft daar geen waarde"),
        MessagePattern(
            "string.format cannot pad a text that long",
            "string.format kan zo'n lange tekst niet aanvullen"),
        MessagePattern("string.format has too few values", "string.format heeft te weinig waarden"),
        MessagePattern("string.format knows %", "string.format kent %"),
        MessagePattern(
            "% would make a text of more than a megabyte", "% zou meer dan een megabyte tekst maken"
        ),
        MessagePattern("string.format: % takes a number", "string.format: % neemt een getal"),
        MessagePattern(
            "string.split needs a separator, such as %",
            "string.split heeft een scheidingsteken nodig, zoals %"),
        MessagePattern(
            "table.concat takes a list and a separator",
            "table.concat neemt een lijst en een scheidingsteken"),
        MessagePattern(
            "table.concat takes a list of texts; value % is %",
            "table.concat neemt een lijst van teksten; waarde % is %"),
        MessagePattern(
            "table.insert takes a list, perhaps a place, and a value",
            "table.insert neemt een lijst, misschien een plaats, en een waarde"),
        MessagePattern("%: no such place", "%: die plaats is er niet"),
        MessagePattern(
            "table.sort takes a list and a function that says what is first",
            "table.sort neemt een lijst en een functie die zegt wat eerst komt"),
        MessagePattern(
            "# takes a list or a text; got %", "# neemt een lijst of een tekst; gekregen: %"),
        MessagePattern("table.sort: the list is too long", "table.sort: de lijst is te lang"),
        MessagePattern(
            "table.unpack takes a list and nothing else",
            "table.unpack neemt een lijst en verder niets"),
        MessagePattern(
            "table.unpack takes a list of at most % values",
            "table.unpack neemt een lijst van ten hoogste % waarden"),
        MessagePattern(
            "too many units are multiplied with each other",
            "er worden te veel eenheden met elkaar vermenigvuldigd"),
        MessagePattern("an error was raised without a word", "een fout zonder woorden (error)"),
        MessagePattern("type takes a value", "type neemt een waarde"),
        MessagePattern("tonumber takes one value", "tonumber neemt één waarde"),
    ]
}
