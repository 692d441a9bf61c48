using System.Globalization;
using System.Text;
using Quadro.Load;

namespace Quadro.Benchmarks;

/// <summary>A site of N projects with texts, territories and amounts, the same for the same N.</summary>
internal sealed class MadeSite : IInputs
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public MadeSite(int projects)
    {
        Add("quadro.yaml", "title: Made\nlanguage: it\nas_of: 2026-06-30\n");
        var territories = new StringBuilder("id,title,kind\n");
        for (var i = 0; i < Math.Max(2, projects / 20); i++) territories.Append(CultureInfo.InvariantCulture, $"t{i},Territorio {i},municipality\n");
        Add("data/territories.csv", territories.ToString());
        var funding = new StringBuilder("project,as_of,programmed,admitted,committed,paid\n");
        for (var i = 0; i < projects; i++)
        {
            funding.Append(CultureInfo.InvariantCulture, $"p{i},2025-12-31,{1000 + i}.50,{1000 + i}.50,{500 + i}.25,{i}.00\n");
            Add($"content/projects/p{i}.md", Text(i, projects));
        }
        Add("data/funding.csv", funding.ToString());
    }

    public IReadOnlyList<InputFile> List() => [.. files.Select(file => new InputFile(file.Key, file.Value.Length, 0))];

    public ReadOnlyMemory<byte> Read(string path) => files[path];

    private static string Text(int i, int projects) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: Progetto {i}
        state: in-progress
        start: 2024-0{1 + (i % 9)}-01
        territories: [t{i % Math.Max(2, projects / 20)}]
        ---

        ## Che cosa è

        Un testo con *enfasi*, un [collegamento](p{(i + 1) % projects}.md) e un elenco.

        - uno
        - due
        - tre

        | Voce | Valore |
        | --- | --- |
        | a | {i} |

        """);

    private void Add(string path, string text) => files.Add(path, Encoding.UTF8.GetBytes(text));
}
