// Why names that people know from Lua are not there, in Dutch: the interpreter gives the reasons in
// English, word for word as they stand here.

/// The interpreter's reasons.
enum BlockedNames {
    /// The Dutch of a reason.
    static let dutch = [
        "a scenario has no clock and no system; give dates as text, \"2023-01-01\"":
            "een scenario heeft geen klok en geen systeem; geef datums als tekst, \"2023-01-01\"",
        "a scenario reads and writes no files": "een scenario leest en schrijft geen bestanden",
        "a scenario is one file; share parts with a local function":
            "een scenario is één bestand; deel stukken met een lokale functie",
        "a scenario cannot make program text; write a local function":
            "een scenario kan geen programmatekst maken; schrijf een lokale functie",
        "an error ends the scenario; test a value with 'if' before using it":
            "een fout beëindigt het scenario; toets een waarde met 'if' voor u haar gebruikt",
        "tables are plain; write t[k], t[k] = v, a == b or #t":
            "tabellen zijn gewoon; schrijf t[k], t[k] = v, a == b of #t",
        "tables are plain and have no metatables; use a local function":
            "tabellen zijn gewoon en hebben geen metatabellen; gebruik een lokale functie",
        "a scenario prints nothing; to look at a value write error(tostring(value))":
            "een scenario drukt niets af; schrijf error(tostring(value)) om een waarde te bekijken",
        "a pattern can take for ever; use string.find and string.split with plain text":
            "een patroon kan eindeloos duren; gebruik string.find en string.split met gewone tekst",
        "chance belongs to the simulation, which draws it in the same way every time":
            "toeval hoort bij de simulatie, die het elke keer op dezelfde manier trekt",
        "its last digits differ between machines; write the number out":
            "de laatste cijfers verschillen per machine; schrijf het getal uit",
        "a scenario runs from top to bottom; use a loop or a local function":
            "een scenario loopt van boven naar beneden; gebruik een lus of een lokale functie",
        "its order differs from run to run; use pairs, which goes in order":
            "de volgorde verschilt per keer; gebruik pairs, dat een vaste volgorde heeft",
        "a scenario is data; to look at a value write error(tostring(value))":
            "een scenario is gegevens; schrijf error(tostring(value)) om een waarde te bekijken",
        "memory looks after itself": "het geheugen zorgt voor zichzelf",
        "global names cannot be listed or changed; use local names":
            "globale namen zijn niet op te sommen of te veranderen; gebruik lokale namen",
        "write table.unpack": "schrijf table.unpack",
        "texts are bytes; use string.len, string.sub and string.find":
            "teksten zijn bytes; gebruik string.len, string.sub en string.find",
        "write numbers out": "schrijf getallen uit", "copy with a loop": "kopieer met een lus",
        "write { ... }": "schrijf { ... }",
    ]
}
