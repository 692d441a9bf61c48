using System.Globalization;

namespace Quadro.Tests.Tracing;

/// <summary>Edits of tables and of records in YAML.</summary>
internal static class DataEdits
{
    private const string Works = "data/works.csv";
    private static readonly string[] States = ["planned", "open", "late", "done", ""];
    private static readonly string[] Amounts =
    [
        "\"120.000,00\"",
        "\"1.000,50\"",
        "\"7,00\"",
        "0",
        "-",
        "n.d.",
        "",
        "\"33.000,00\"",
    ];
    private static readonly string[] Dates = ["2020-01-01", "2023-10-15", "2026-06-30", "2031-12-31", "", "2024"];
    private static readonly string[] Notes =
    [
        "",
        "Nota.",
        "Vedi [[ponte]].",
        "Vedi [[Ponte nuovo]].",
        "Vedi [[zona z]].",
        "Vedi [[scuola|la scuola]] e [[places/riva]].",
        "Due due volte.",
        "Vedi [le fasi](works:torre#le-fasi).",
        "*Forte*",
    ];

    public static Edit[] All { get; } =
    [
        new("cell", 14, Cell),
        new("row added", 5, AddRow),
        new("row removed", 4, edit => edit.Lines(Works, lines => RemoveOne(edit, lines))),
        new("rows swapped", 3, edit => edit.Lines(Works, lines => Swap(edit, lines))),
        new("empty line above", 2, edit => edit.Lines(Works, lines => lines.Insert(1 + edit.Number(lines.Count), ""))),
        new("id renamed everywhere", 3, RenameEverywhere),
        new("id renamed in its row", 2, edit => edit.Lines(Works, lines => RenameRow(edit, lines))),
        new("wrong cell", 2, WrongCell),
        new("delimiter", 1, edit =>
            edit.Change(Works, text =>
                text.Contains(';', StringComparison.Ordinal) ? text.Replace(';', ',') : Semicolons(text)
            )
        ),
        new("costs", 6, Costs),
        new("place", 6, Place),
        new("phases", 4, Phases),
        new("record in a file", 3, RecordFile),
        new("other table", 5, OtherTable),
        new("inferred collection", 3, Inferred),
    ];

    private static void Cell(Editing edit) => edit.Lines(Works, lines =>
        {
            if (lines.Count < 2)
                return;
            var row = 1 + edit.Number(lines.Count - 1);
            var cells = Cells(lines[row]);
            if (cells.Count < 14)
                return;
            var column = 1 + edit.Number(13);
            cells[column] = Value(edit, column);
            lines[row] = string.Join(',', cells);
        });

    private static string Value(Editing edit, int column) =>
        column switch
        {
            1 => edit.OneOf("Scuola", "Ponte nuovo", "Zona Z", "Àncora", "\"Uno, due\"", "<b>Grassa</b>"),
            2 => edit.OneOf(States),
            3 => edit.OneOf("centro", "fiume", "riva", "citta", ""),
            4 => edit.OneOf("anna", "bruno", "carla", "B-RUNO", ""),
            5 => edit.OneOf("", "anna", "bruno|carla", "carla|anna", "anna|bruno|carla"),
            6 => edit.OneOf("", "scuola", "ponte", "torre", "Ponte nuovo", "A\u0300ncora", "scuola, ponte"),
            7 or 8 => edit.OneOf(Amounts),
            9 or 10 => edit.OneOf(Dates),
            11 => edit.OneOf("", "verde", "acqua|verde", "scuole"),
            12 => edit.OneOf(Notes),
            _ => edit.OneOf(
                "",
                "vecchio-nome",
                "/vecchio/indirizzo/",
                "NOME",
                "gia-" + edit.Number(3).ToString(CultureInfo.InvariantCulture)
            ),
        };

    private static void AddRow(Editing edit) => edit.Lines(Works, lines =>
        {
            var cells = new List<string> { edit.NewName("opera") };
            for (var column = 1; column <= 13; column++)
                cells.Add(edit.Chance(60) || column == 1 ? Value(edit, column) : "");
            lines.Insert(1 + edit.Number(lines.Count), string.Join(',', cells));
        });

    private static void RemoveOne(Editing edit, List<string> lines)
    {
        if (lines.Count > 2)
            lines.RemoveAt(1 + edit.Number(lines.Count - 1));
    }

    private static void Swap(Editing edit, List<string> lines)
    {
        if (lines.Count < 3)
            return;
        var (a, b) = (1 + edit.Number(lines.Count - 1), 1 + edit.Number(lines.Count - 1));
        (lines[a], lines[b]) = (lines[b], lines[a]);
    }

    private static void RenameRow(Editing edit, List<string> lines)
    {
        if (lines.Count < 2)
            return;
        var row = 1 + edit.Number(lines.Count - 1);
        var comma = lines[row].IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
            lines[row] = edit.NewName("nome") + lines[row][comma..];
    }

    private static void RenameEverywhere(Editing edit)
    {
        var (old, now) = (edit.Pick(edit.Ids("works")), edit.NewName("nuovo"));
        if (old.Length == 0)
            return;
        foreach (
            var path in edit
                .Site.Files.Keys.Where(path => !path.StartsWith("templates/assets/", StringComparison.Ordinal))
                .ToList()
        )
        {
            var text = edit.Text(path)!;
            var renamed =
                path == Works
                || path.EndsWith(".csv", StringComparison.Ordinal)
                || path.EndsWith(".md", StringComparison.Ordinal)
                || path.EndsWith(".html", StringComparison.Ordinal)
                    ? System.Text.RegularExpressions.Regex.Replace(text, $@"\b{old}\b", now)
                    : text;
            var moved = path.Replace($"/{old}.", $"/{now}.", StringComparison.Ordinal);
            if (renamed == text && moved == path)
                continue;
            if (moved != path)
                edit.Delete(path);
            edit.Put(moved, renamed);
        }
    }

    private static void WrongCell(Editing edit) => edit.Lines(Works, lines =>
        {
            if (lines.Count < 2)
                return;
            var row = 1 + edit.Number(lines.Count - 1);
            lines[row] = edit.Number(4) switch
            {
                0 => lines[row] + ",troppo",
                1 => lines[row].Replace("centro", "nessun-luogo", StringComparison.Ordinal),
                2 => lines[row].Replace("open", "opne", StringComparison.Ordinal),
                _ => lines[row].Replace("\"", "", StringComparison.Ordinal),
            };
        });

    private static void Costs(Editing edit) => edit.Lines("data/costs.csv", lines =>
        {
            if (edit.Chance(40) || lines.Count < 3)
                lines.Insert(
                    1 + edit.Number(lines.Count),
                    $"{edit.Pick(edit.Ids("works"))},{2010 + edit.Number(20)},{edit.OneOf(Amounts.Where(amount => amount is not ("n.d." or "-")).ToArray())}"
                );
            else if (edit.Chance(40))
                lines.RemoveAt(1 + edit.Number(lines.Count - 1));
            else
                Swap(edit, lines);
        });

    private static void Place(Editing edit)
    {
        const string Path = "data/places.yaml";
        switch (edit.Number(6))
        {
            case 0:
                edit.Change(Path, text =>
                    text.Replace("people: 5000", $"people: {edit.Number(9000)}", StringComparison.Ordinal)
                );
                break;
            case 1:
                edit.Change(Path, text => text.Replace("it: Centro", "it: Centro storico", StringComparison.Ordinal));
                break;
            case 2:
                edit.Change(Path, text =>
                    text.Replace("en: Centre", "en: " + edit.OneOf("Center", "Old town"), StringComparison.Ordinal)
                );
                break;
            case 3:
                edit.Change(Path, text =>
                    text.Replace(
                        "parent: fiume",
                        "parent: " + edit.OneOf("centro", "citta", "riva"),
                        StringComparison.Ordinal
                    )
                );
                break;
            case 4:
                edit.Change(Path, text =>
                    $"{text}- id: {edit.NewName("rione")}\n  title: Rione\n  parent: {edit.Pick(edit.Ids("places"))}\n"
                );
                break;
            default:
                edit.Change(Path, text => "# un commento\n" + text);
                break;
        }
    }

    private static void Phases(Editing edit)
    {
        const string Path = "data/works/torre.yaml";
        switch (edit.Number(4))
        {
            case 0:
                edit.Change(Path, text =>
                    text.Replace("\"2.000,00\"", $"\"{edit.Number(900)},00\"", StringComparison.Ordinal)
                );
                break;
            case 1:
                edit.Change(Path, text =>
                    text + $"  - {{ title: Fase {edit.Number(9)}, by: {edit.OneOf("anna", "bruno", "carla")} }}\n"
                );
                break;
            case 2:
                edit.Change(Path, text => text.Replace("by: bruno", "by: anna", StringComparison.Ordinal));
                break;
            default:
                edit.Key(Path, "state", edit.OneOf("open", "late", "done"));
                break;
        }
    }

    private static void RecordFile(Editing edit)
    {
        if (edit.Chance(40) && edit.Path("data/works/", ".yaml") is { } path)
            edit.Delete(path);
        else
            edit.Put(
                $"data/works/{edit.OneOf("parco", "argine", edit.NewName("opera"))}.yaml",
                edit.OneOf(
                    "summary: In breve.\n",
                    "title: Altra\nstate: open\nplace: riva\n",
                    "tags: [verde]\n",
                    "state: done\n",
                    "date: 2026-05-05\ntitle: Datata\n"
                )
            );
    }

    private static void OtherTable(Editing edit)
    {
        switch (edit.Number(5))
        {
            case 0:
                edit.Change("data/funding.csv", text =>
                    text.Replace("20.000,00 €", $"{edit.Number(30)}.000,00 €", StringComparison.Ordinal)
                );
                break;
            case 1:
                edit.Lines("data/projects.csv", lines =>
                    lines.Add(
                        $"{edit.NewName("piano")},Piano,{edit.OneOf("planned", "ended", "")},,,{edit.OneOf("valle", "")}"
                    )
                );
                break;
            case 2:
                edit.Lines("data/projects.csv", lines => RemoveOne(edit, lines));
                break;
            case 3:
                edit.Change("data/territories.csv", text =>
                    text.Replace("Valle", edit.OneOf("Valle", "Vallata", "Conca"), StringComparison.Ordinal)
                );
                break;
            default:
                edit.Change("data/organisations.csv", text =>
                    text.Replace("Comune,", edit.OneOf("Comune di tutti,", "Città,"), StringComparison.Ordinal)
                );
                break;
        }
    }

    private static void Inferred(Editing edit)
    {
        const string Path = "data/extras.csv";
        if (edit.Text(Path) is not null && edit.Chance(50))
            edit.Delete(Path);
        else
            edit.Put(
                Path,
                $"{edit.OneOf("id", "id", "codice", "voce")},title,number,{edit.OneOf("day", "day", "fields", "key", "updates", "description", "url")}\n{(edit.Chance(50) ? "x0,Zero,0,2025-01-01\n" : "")}x1,Prima,{edit.Number(9)},2025-01-0{1 + edit.Number(8)}\nx2,Seconda,{edit.OneOf("3", "molti")},2025-02-02\n"
            );
    }

    private static string Semicolons(string text) =>
        string.Concat(text.Split('\n').Select((line, i) => (i == 0 ? "" : "\n") + string.Join(';', Cells(line))));

    /// <summary>Cells with their quotation marks.</summary>
    private static List<string> Cells(string line)
    {
        var (cells, quoted, start) = (new List<string>(), false, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            if (line[i] != ',' || quoted)
                continue;
            cells.Add(line[start..i]);
            start = i + 1;
        }
        cells.Add(line[start..]);
        return cells;
    }
}
