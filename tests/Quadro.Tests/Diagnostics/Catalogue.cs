using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tests.Diagnostics;

/// <summary>One message of the catalogue, made with sample arguments.</summary>
/// <param name="Name">The class and method that make it.</param>
/// <param name="Made">A finding, a note or a wording.</param>
internal sealed record SampleMessage(string Name, object Made)
{
    public string? Code => (Made as Diagnostic)?.Code;

    /// <summary>All texts of it, each with what it is.</summary>
    public IEnumerable<(string Part, Wording Text)> Texts =>
        Made switch
        {
            Wording text => [("text", text)],
            Note note => [("note", note.Text)],
            Diagnostic finding =>
            [
                ("text", finding.Text),
                .. finding.Notes.Select(note => ("note", note.Text)),
                .. finding.Advice is { } advice ? [("help", advice)] : Array.Empty<(string, Wording)>(),
            ],
            _ => [],
        };
}

/// <summary>Calls every method of the catalogue with arguments that show where they went.</summary>
internal static class Catalogue
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<SampleMessage> All =>
        typeof(Messages)
            .GetNestedTypes()
            .Prepend(typeof(Messages))
            .OrderBy(type => type == typeof(Messages) ? "" : type.Name, StringComparer.Ordinal)
            .SelectMany(type =>
                type.GetMethods(Declared).OrderBy(method => method.Name, StringComparer.Ordinal).SelectMany(Samples)
            );

    private static IEnumerable<SampleMessage> Samples(MethodInfo method)
    {
        var type = method.DeclaringType == typeof(Messages) ? "" : method.DeclaringType!.Name + ".";
        var name = type + (method.IsSpecialName ? method.Name["get_".Length..] : method.Name);
        var parameters = method.GetParameters();
        var full = parameters.Select(parameter => Sample(parameter, 0)).ToArray();
        var seen = new HashSet<string>();
        SampleMessage? Make(object?[] arguments)
        {
            if (method.Invoke(null, arguments) is not { } made)
                return null;
            var sample = new SampleMessage(name, made);
            return seen.Add(string.Join('\n', sample.Texts)) ? sample : null;
        }
        if (Make(full) is { } first)
            yield return first;
        for (var i = 0; i < parameters.Length; i++)
        for (var form = 1; form < Forms(parameters[i]); form++)
        {
            object?[] other = [.. full];
            other[i] = Sample(parameters[i], form);
            if (Make(other) is { } next)
                yield return next;
        }
    }

    /// <summary>How many samples tell the cases of a parameter apart.</summary>
    private static int Forms(ParameterInfo parameter) =>
        parameter.ParameterType is { IsEnum: true } type ? Enum.GetValues(type).Length : 2;

    private static object? Sample(ParameterInfo parameter, int form)
    {
        var type = parameter.ParameterType;
        if (type == typeof(bool))
            return form == 0;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(form);
        if (form == 1 && IsOptional(parameter))
            return null;
        return Of(type, parameter.Name!, form);
    }

    private static bool IsOptional(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(SourceSpan?)
            ? new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable
            : parameter.Name != "span" && parameter.Name != "here";

    private static object Of(Type type, string name, int form)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"‹{name}›";
        if (type == typeof(Wording))
            return new Wording($"‹{name}›", $"‹{name}:it›");
        if (type == typeof(bool))
            return form == 0;
        if (type == typeof(SourceSpan))
            return new SourceFile("a.md", "text").Whole;
        if (type == typeof(char))
            return '§';
        if (type == typeof(int) || type == typeof(long))
            return Convert.ChangeType(form == 0 ? 7 : 1, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type == typeof(Rule))
            return Rules.Internal.Crash;
        if (type.IsAssignableTo(typeof(ITuple)))
            return Activator.CreateInstance(
                type,
                [.. type.GetGenericArguments().Select((part, i) => Of(part, $"{name}.{i + 1}", form))]
            )!;
        if (type.IsAssignableFrom(typeof(ImmutableArray<string>)))
            return form == 0
                ? ImmutableArray.Create($"‹{name}.1›", $"‹{name}.2›")
                : ImmutableArray.Create($"‹{name}.1›");
        throw new NotSupportedException($"no sample of {type} for '{name}'");
    }
}
