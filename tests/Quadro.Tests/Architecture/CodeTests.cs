using System.Collections.Immutable;
using System.Reflection;
using Quadro.Diagnostics;

namespace Quadro.Tests.Architecture;

public class CodeTests
{
    private static readonly Dictionary<string, char> Digits = new()
    {
        ["Settings"] = '0',
        ["Load"] = '1',
        ["Model"] = '2',
        ["Plan"] = '3',
        ["Render"] = '4',
        ["Emit"] = '5',
        ["Check"] = '6',
        ["Internal"] = '9',
    };

    internal static IEnumerable<NamedRule> Declared =>
        from stage in typeof(Rules).GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        from declared in stage.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where declared.FieldType == typeof(Rule)
        select new NamedRule(stage.Name, declared.Name, (Rule)declared.GetValue(null)!);

    [Fact]
    public void Every_stage_lists_all_its_rules()
    {
        foreach (var stage in Declared.GroupBy(rule => rule.Stage))
        {
            var listed =
                (ImmutableArray<Rule>)typeof(Rules).GetNestedType(stage.Key)!.GetProperty("All")!.GetValue(null)!;
            Assert.Equal(
                stage.Select(rule => rule.Rule.Code).Order(StringComparer.Ordinal),
                listed.Select(rule => rule.Code).Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void A_code_stands_for_one_rule() =>
        Verdict.None(
            Declared
                .GroupBy(rule => rule.Rule.Code)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key}: {string.Join(", ", same.Select(rule => rule.Name))}")
        );

    [Fact]
    public void The_first_digit_is_the_stage() =>
        Verdict.None(Declared.Select(rule => Misnumbered(rule)).OfType<string>());

    [Fact]
    public void A_rule_without_a_title_is_none() =>
        Verdict.None(
            Declared
                .Where(rule =>
                    string.IsNullOrWhiteSpace(rule.Rule.Title.English) || rule.Rule.Title.English.EndsWith('.')
                )
                .Select(rule => $"{rule.Rule.Code}: '{rule.Rule.Title}'")
        );

    [Theory]
    [InlineData("Load", "QD1001", true)]
    [InlineData("Load", "QD2001", false)]
    [InlineData("Load", "QD101", false)]
    [InlineData("Load", "QD10x1", false)]
    [InlineData("Loading", "QD1001", false)]
    public void A_code_outside_its_range_is_found(string stage, string code, bool fine) =>
        Assert.Equal(
            fine,
            Misnumbered(new NamedRule(stage, "Some", new Rule(code, Severity.Error, "Some", "Una"))) is null
        );

    private static string? Misnumbered(NamedRule rule)
    {
        if (!Digits.TryGetValue(rule.Stage, out var digit))
            return $"Rules.{rule.Stage}: no stage of that name has codes";
        var code = rule.Rule.Code;
        var fits =
            code.Length == 6
            && code.StartsWith($"QD{digit}", StringComparison.Ordinal)
            && code[2..].All(char.IsAsciiDigit);
        return fits
            ? null
            : $"Rules.{rule.Stage}.{rule.Name} is {code}; the codes of that stage are QD{digit}000 to QD{digit}999";
    }
}

internal sealed record NamedRule(string Stage, string Name, Rule Rule);
