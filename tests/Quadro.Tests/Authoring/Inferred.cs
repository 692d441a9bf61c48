using System.Text;
using Quadro.Authoring;
using Quadro.Tests.Support;

namespace Quadro.Tests.Authoring;

/// <summary>Infers a schema, and puts it to the proof: beside its data it loads them with nothing to complain
/// about.</summary>
internal static class Inferred
{
    /// <summary>The schema's text from its first field on, comments and all, with single spaces.</summary>
    public static string Fields(string data, string name = "cose.csv") =>
        Squeeze(Proven(name, data).Split("fields:\n", 2)[1]);

    public static string Head(string data, string name = "cose.csv") =>
        Squeeze(Proven(name, data).Split("fields:\n", 2)[0]);

    public static string Proven(string name, string data)
    {
        var inferred = InferredSchema.OfFiles(
            Stem(name),
            [new DataFile("data/" + name, Encoding.UTF8.GetBytes(data))],
            site: null
        );
        Assert.Empty(inferred.Findings);
        Assert.NotNull(inferred.Text);
        Prove(inferred.Text, (name, data));
        return inferred.Text;
    }

    public static void Prove(string schema, params (string Name, string Data)[] files)
    {
        var site = SiteUnderTest.Of(
            "=== quadro.yaml\ntitle: Prova\nlanguage: it\nrules: { QD2045: off }\n=== "
                + $"data/{Stem(files[0].Name)}.schema.yaml\n{schema}"
        );
        foreach (var (name, data) in files)
            site = site.With("data/" + (files.Length == 1 ? name : $"{Stem(files[0].Name)}/{name}"), data);
        var built = site.Build();
        if (built.Messages.Count > 0)
            Assert.Fail($"{string.Join('\n', built.Messages)}\n{schema}");
    }

    private static string Stem(string name) =>
        name.Contains('/', StringComparison.Ordinal)
            ? name[..name.IndexOf('/', StringComparison.Ordinal)]
            : name[..name.LastIndexOf('.')];

    private static string Squeeze(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line => line.TrimEnd())
                .Select(line =>
                    line[..(line.Length - line.TrimStart().Length)]
                    + string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                )
        );
}
