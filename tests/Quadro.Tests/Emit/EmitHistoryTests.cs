using CsCheck;
using Quadro.Tests.Support;

namespace Quadro.Tests.Emit;

/// <summary>The paths that histories play with: few, so that they meet; some are folders of others.</summary>
internal static class EmitPaths
{
    public static readonly string[] Ours = ["a", "a/b", "a/b/c", "a/d", "e/f", "e", "g/h/i", "g/h/j", "k", "l", "m/n"];
    public static readonly string[] Theirs = ["mine", "a/mine", "a/b/mine", "g/mine/x", "z/y"];
    public static readonly string[] All = [.. Ours, .. Theirs];
}

public class EmitHistoryTests
{
    // Mostly one of two of the same size, so that a change goes unseen unless the bytes are compared.
    private static readonly Gen<string> Text = Gen.Frequency(
        (5, Gen.OneOf("1111", "2222")),
        (2, Gen.OneOf("", "1", "11112222")),
        (1, Gen.Char['a', 'c'].Array[0, 6].Select(c => new string(c)))
    );

    private static readonly Gen<IReadOnlyDictionary<string, string>> Site = Gen.Select(Gen.OneOf(EmitPaths.Ours), Text)
        .Array[0, 9]
        .Select(files =>
        {
            var site = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (path, text) in files)
                if (
                    !site.Keys.Any(p =>
                        p.StartsWith(path + "/", StringComparison.Ordinal)
                        || path.StartsWith(p + "/", StringComparison.Ordinal)
                    )
                )
                    site[path] = text;
            return (IReadOnlyDictionary<string, string>)site;
        });

    private static readonly Gen<Fault?> Fault = Gen.Select(
            Gen.Int[0, 40],
            Gen.Enum<FaultKind>(),
            Gen.Int[0, 5],
            Gen.Bool
        )
        .Select((at, kind, keep, happens) => happens ? new Fault(at, kind, keep) : null);

    private static readonly Gen<EmitStep> Step = Gen.Frequency(
        (
            10,
            Gen.Select(Site, Fault, Gen.OneOf(1, 3))
                .Select((site, fault, threads) => (EmitStep)new EmitStep.Build(site, fault, threads))
        ),
        (
            3,
            Gen.Select(Gen.OneOf(EmitPaths.All), Text)
                .Select((path, text) => (EmitStep)new EmitStep.Intrude(path, text))
        ),
        (2, Gen.OneOf(EmitPaths.All).Select(path => (EmitStep)new EmitStep.Withdraw(path))),
        (
            4,
            Gen.Select(Gen.OneOf(EmitPaths.Ours), Text, Gen.Bool)
                .Select((path, text, gone) => (EmitStep)new EmitStep.Tamper(path, gone ? null : text))
        ),
        (1, Gen.Bool.Select(andList => (EmitStep)new EmitStep.LoseTraces(andList))),
        (4, Gen.Const<EmitStep>(new EmitStep.Tick()))
    );

    [Fact]
    public void Whatever_happened_before_a_build_that_finishes_makes_the_right_folder() =>
        Gen.Select(Step.Array[1, 12], Site, Gen.Bool)
            .Sample(
                (steps, last, ticks) =>
                {
                    var history = new EmitHistory(ticks);
                    foreach (var step in steps)
                        history.Play(step);
                    history.Finish(last);
                },
                iter: Math.Max(2000, CsCheck.Check.Iter),
                print: t => string.Join('\n', t.Item1.Select(Show)) + $"\nlast {ShowSite(t.Item2)} ticks {t.Item3}"
            );

    private static string Show(EmitStep step) =>
        step is EmitStep.Build build ? $"Build {ShowSite(build.Site)} {build.Fault} {build.Threads}" : step.ToString();

    private static string ShowSite(IReadOnlyDictionary<string, string> site) =>
        string.Join(' ', site.Select(f => $"{f.Key}={f.Value}"));
}
