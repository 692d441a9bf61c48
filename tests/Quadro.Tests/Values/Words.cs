using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Yaml;
using Quadro.Model.Languages;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Arithmetic;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

/// <summary>The formats of the kit's language files, and one line for what came of reading a value.</summary>
internal static class Words
{
    public static LanguageFormats It { get; } = Read("it");

    public static LanguageFormats En { get; } = Read("en");

    public static NumberForm Undeclared => NumberForm.Undeclared;

    public static NumberForm Comma { get; } = new(',', null, true);

    public static NumberForm Point { get; } = new('.', null, true);

    public static NumberForm Italian { get; } = new(',', '.', true);

    public static NumberForm English { get; } = new('.', ',', true);

    public static NumberForm Form(string name) =>
        name switch
        {
            "comma" => Comma,
            "point" => Point,
            "italian" => Italian,
            "english" => English,
            "spaced" => new NumberForm(',', ' ', true),
            "apostrophe" => new NumberForm('.', '\'', true),
            "wrapped" => new NumberForm(null, null, false),
            "italian wrapped" => new NumberForm(',', '.', false),
            "same" => new NumberForm('.', '.', true),
            _ => Undeclared,
        };

    /// <summary>The canonical form of what was read, or why not.</summary>
    public static string Say<T>(Parsed<T> parsed)
        where T : class, IValue => parsed.Value?.Canonical ?? Said(parsed.Refusal);

    public static string Say<T>(ParsedNumber<T> parsed)
        where T : struct =>
        parsed.Value is { } value
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}")
            : Said(parsed.Refusal);

    private static string Said(Refusal? refusal)
    {
        Assert.NotNull(refusal);
        Assert.NotEqual(refusal.Problem.English, refusal.Problem.Italian);
        return $"{refusal.Problem} [{refusal.Accepted}]";
    }

    /// <summary>What an operator gives, printed: numbers plainly, values canonically, refusals with '! '
    /// before.</summary>
    public static string Operate(object? left, string op, object? right)
    {
        Assert.True(left is IOperand || right is IOperand);
        var made = Operands.Operate(op, left, right);
        if (made.Problem is { } problem)
        {
            Assert.NotEqual(problem.English, problem.Italian);
            return $"! {problem}";
        }
        return made.Value is IValue value
            ? $"{value.GetType().Name} {value.Canonical}"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{made.Value}");
    }

    public static MapNode Yaml(string text)
    {
        var log = new DiagnosticBag();
        var node = Assert.IsType<MapNode>(YamlReader.Read(new SourceFile("x.yaml", text), log));
        Assert.Empty(log.Sorted());
        return node;
    }

    /// <summary>The 'formats' of a language file of the kit.</summary>
    public static MapNode File(string language) =>
        Assert.IsType<MapNode>(
            Yaml(System.IO.File.ReadAllText(Path.Combine(Root(), "templates", "i18n", language + ".yaml")))["formats"]
        );

    public static LanguageFormats Formats(string language, MapNode? node, List<Wording> problems) =>
        new FormatsReader(problems).Read(new LanguageFormats(language), node);

    private static LanguageFormats Read(string language)
    {
        var problems = new List<Wording>();
        var formats = Formats(language, File(language), problems);
        Assert.Empty(problems);
        return formats;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Quadro.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("the tests stand outside the repository");
    }
}
