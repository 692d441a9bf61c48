using System.Globalization;
using System.Text;
using Quadro.Load;

namespace Quadro.Benchmarks;

/// <summary>A table of N rows of 25 columns of every kind, under a schema that checks them all; the same for the same
/// N.</summary>
internal sealed class MadeTable : IInputs
{
    private const int Territories = 8000;

    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public MadeTable(int rows, bool wrong = false)
    {
        Add("quadro.yaml", "title: Made\nlanguage: it\nas_of: 2026-06-30\n");
        Add("data/interventi.schema.yaml", Schema);
        var territories = new StringBuilder("id,title,kind\n");
        for (var i = 0; i < Territories; i++)
            territories.Append(CultureInfo.InvariantCulture, $"t{i},Territorio {i},municipality\n");
        Add("data/territories.csv", territories.ToString());
        files["data/interventi.csv"] = Rows(rows, wrong);
    }

    public int Bytes => files["data/interventi.csv"].Length;

    public IReadOnlyList<InputFile> List() => [.. files.Select(file => new InputFile(file.Key, file.Value.Length, 0))];

    public ReadOnlyMemory<byte> Read(string path) => files[path];

    private const string Schema = """
        pages: false
        decimalChar: ","
        groupChar: "."
        missingValues: ["", "n.d."]
        primaryKey: codice
        fields:
          - { name: codice, type: string, constraints: { required: true, unique: true, pattern: "[A-Z]{2}[0-9]{8}" } }
          - { name: cup, type: string, constraints: { minLength: 15, maxLength: 15 } }
          - { name: titolo, type: string, constraints: { required: true } }
          - { name: descrizione, type: string }
          - { name: comune, reference: territories }
          - { name: istat, type: string, constraints: { pattern: "[0-9]{6}" } }
          - { name: provincia, type: string, constraints: { enum: [MI, BG, BS, CO, CR, LC, LO, MN, MB, PV, SO, VA, "NO"] } }
          - { name: stato, type: string, categories: [avviato, concluso, sospeso, programmato] }
          - { name: settore, type: string }
          - { name: beneficiario, type: string }
          - { name: importo, type: number, constraints: { minimum: 0 } }
          - { name: finanziato, type: number, constraints: { minimum: 0 } }
          - { name: pagato, type: number }
          - { name: alloggi, type: integer, constraints: { minimum: 0, maximum: 100000 } }
          - { name: residenti, type: integer }
          - { name: quota, type: percent, format: points }
          - { name: inizio, type: date }
          - { name: fine, type: date }
          - { name: aggiornato, type: date }
          - { name: anno, type: integer }
          - { name: attivo, type: boolean, trueValues: [SI], falseValues: ["NO"] }
          - { name: latitudine, type: number }
          - { name: longitudine, type: number }
          - { name: fonte, type: string }
          - { name: nota, type: string }
        rules:
          - { code: PAGATO, assert: "pagato <= importo", message: "pagato più dell'importo" }
        """;

    private static byte[] Rows(int rows, bool wrong)
    {
        string[] provinces = ["MI", "BG", "BS", "CO", "CR", "LC", "LO", "MN", "MB", "PV", "SO", "VA", "NO"];
        string[] states = ["avviato", "concluso", "sospeso", "programmato"];
        var stream = new MemoryStream(rows * 330);
        var line = new StringBuilder(
            "codice;cup;titolo;descrizione;comune;istat;provincia;stato;settore;beneficiario;importo;finanziato;pagato;alloggi;residenti;quota;inizio;fine;aggiornato;anno;attivo;latitudine;longitudine;fonte;nota\n"
        );
        var none = CultureInfo.InvariantCulture;
        for (var i = 0; i < rows; i++)
        {
            var seed = (uint)i * 2654435761u;
            line.Append(
                none,
                $"AB{i:D8};B{seed:D10}{i % 10000:D4};Intervento di rigenerazione numero {i};\"Opere edili e "
                    + $"impianti; lotto {seed % 977} in via {seed % 4001}, "
                    + $"città\";t{seed % Territories};{seed % 999999:D6};"
            );
            line.Append(
                none,
                $"{provinces[seed % 13]};{states[(seed >> 3) % 4]};Settore {seed % 40};Comune di "
                    + $"{seed % Territories};{Amount(1000 + (seed % 900000))};{Amount(500 + (seed % 500))};{Amount(seed % 1000)};{(wrong ? "molti" : (seed % 300).ToString(none))};{seed % 100000};{seed % 100},{seed % 10};"
            );
            line.Append(
                none,
                $"20{seed % 20 + 10}-0{seed % 9 + 1}-1{seed % 10};2{seed % 9 + 1}/0{seed % 9 + 1}/2027;2026-06-0{seed % 9 + 1};{2015 + (seed % 12)};{((seed >> 5) % 2 == 0 ? "SI" : "NO")};45,{seed % 99999:D5};9,{seed % 88888:D5};open "
                    + $"data {seed % 5};{(seed % 3 == 0 ? "" : "n.d.")}\n"
            );
            if (line.Length < 60000)
                continue;
            stream.Write(Encoding.UTF8.GetBytes(line.ToString()));
            line.Clear();
        }
        stream.Write(Encoding.UTF8.GetBytes(line.ToString()));
        return stream.ToArray();
    }

    private static string Amount(uint cents) =>
        cents < 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{cents},{cents % 100:D2}")
            : string.Create(CultureInfo.InvariantCulture, $"{cents / 1000}.{cents % 1000:D3},{cents % 100:D2}");

    private void Add(string path, string text) => files.Add(path, Encoding.UTF8.GetBytes(text));
}
