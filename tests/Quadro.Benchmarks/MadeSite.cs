using System.Globalization;
using System.Text;
using Quadro.Load;

namespace Quadro.Benchmarks;

/// <summary>A site of N projects with texts, territories, tags and amounts, the same for the same N; with its own
/// templates, or the kit's.</summary>
internal sealed class MadeSite : IInputs
{
    public const string Sheet = "templates/pages/projects.html";
    public const string Amounts = "data/funding.csv";
    private const int Tags = 40;

    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly int projects;

    public MadeSite(int projects, bool ownTemplates = false)
    {
        this.projects = projects;
        Add("quadro.yaml", "title: Made\nlanguage: it\nas_of: 2026-06-30\nmenu: [projects, territories]\n");
        var territories = new StringBuilder("id,title,kind\n");
        for (var i = 0; i < Territories; i++)
            territories.Append(CultureInfo.InvariantCulture, $"t{i},Territorio {i},municipality\n");
        Add("data/territories.csv", territories.ToString());
        var funding = new StringBuilder("project,as_of,programmed,admitted,committed,paid\n");
        for (var i = 0; i < projects; i++)
        {
            funding.Append(
                CultureInfo.InvariantCulture,
                $"p{i},2025-12-31,{1000 + i}.50,{1000 + i}.50,{500 + i}.25,{i}.00\n"
            );
            Add($"content/projects/p{i}.md", Text(i));
        }
        Add(Amounts, funding.ToString());
        if (ownTemplates)
            AddTemplates();
    }

    private int Territories => Math.Max(2, projects / 20);

    public IReadOnlyList<InputFile> List() => [.. files.Select(file => new InputFile(file.Key, file.Value.Length, 0))];

    public ReadOnlyMemory<byte> Read(string path) => files[path];

    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in files)
        {
            var target = Path.Join(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
    }

    /// <summary>The text of the project of a number, also of one that the site does not have yet.</summary>
    public string Text(int i) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ---
            title: Progetto {i}
            summary: Che cosa fa il progetto numero {i}, dove e con chi.
            state: in-progress
            start: 2024-0{1 + (i % 9)}-01
            territories: [t{i % Territories}]
            tags: [tema-{i % Tags}, tema-{i * 7 % Tags}]
            ---

            ## Che cosa è

            Il progetto numero {i} riunisce *case, servizi e spazi* in un solo luogo, accanto al [progetto che segue](p{(
                i + 1
            ) % projects}.md).
            Chi vi lavora tiene conto di {i % 97} alloggi e di {i % 31} famiglie, e ne riferisce ogni sei mesi.

            - i lavori del primo anno, con {i % 13} cantieri
            - le assegnazioni, che spettano al comune
            - la manutenzione, per cui c’è una **riserva** di {i % 50} mila euro

            ## Come va

            | Voce | Valore |
            | --- | --- |
            | alloggi | {i % 97} |
            | famiglie | {i % 31} |

            Della riserva si dice nella scheda; del resto si veda [[territories/t{i % Territories}]].

            """
        );

    private void AddTemplates()
    {
        Add(
            Sheet,
            """
            <h1>{{ record.title }}</h1>
            <p>{{ record.summary }}</p>
            <dl><dt>{{ label "projects" "state" }}</dt><dd>{{ record.state }}</dd><dt>{{ label "projects" "start" }}</dt><dd>{{ record.start }}</dd><dt>{{ label "projects" "territories" }}</dt><dd>{{ record.territories }}</dd></dl>
            {{ page.content }}
            {{~ for row in record.funding ~}}
            <p>{{ row.programmed }}, {{ row.committed }}, {{ row.paid }} ({{ row.as_of }})</p>
            {{~ end ~}}

            """
        );
        Add(
            "templates/pages/territories.html",
            """
            <h1>{{ record.title }}</h1>
            {{~ $here = data.projects | where "territories" record ~}}
            <p>{{ size $here }}; {{ data.projects | size }}</p>
            <ul>{{ for one in ($here | sort_by "start" "desc") }}<li>{{ link one }} {{ one.start }}</li>{{ end }}</ul>
            <p>{{ $total = 0 }}{{ for one in $here }}{{ for row in one.funding }}{{ $total = row.programmed + $total }}{{ end }}{{ end }}{{ $total }}</p>

            """
        );
        Add(
            "templates/pages/tags.html",
            """
            ---
            url: "/temi/"
            title: theme.projects
            ---
            {{~ for group in (group_by data.projects "tags") ~}}
            <h2>{{ group.key }}</h2>
            <p>{{ size group.items }}: {{ for one in (limit group.items 20) }}{{ link one }} {{ end }}</p>
            {{~ end ~}}
            <p>{{ data.funding | sum "programmed" }}</p>

            """
        );
    }

    private void Add(string path, string text) => files.Add(path, Encoding.UTF8.GetBytes(text));
}
