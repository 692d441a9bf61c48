using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Emit;

/// <summary>One site takes the place of another as a whole, whatever fails and whenever the process ends.</summary>
public class ExchangeTests
{
    [Theory]
    [InlineData(FaultKind.Refuse)]
    [InlineData(FaultKind.Tear)]
    public void Whichever_operation_fails_the_folder_is_one_site_or_the_other(FaultKind kind)
    {
        var (failed, whole) = (0, 0);
        for (var at = 0; whole < 3; at++)
        {
            var one = new EmitBench();
            one.Emit(("index.html", "home"), ("a", "1"), ("b/c", "2"), ("b/d", "3"), ("old/x/y", "4"));
            var (before, at0) = (one.Output.Snapshot(), at);
            one.Machine.Start(new Fault(at0, kind, at0 % 3));
            one.Emit(("index.html", "news"), ("a/b", "1"), ("b", "2"), ("e/f", "5"));
            var after = one
                .Output.Snapshot()
                .Where(file => !file.Key.StartsWith(".quadro-work", StringComparison.Ordinal))
                .ToList();
            if (one.Findings.Any(finding => finding.IsError))
            {
                failed++;
                Assert.Equal(before, one.Output.Snapshot());
            }
            else
            {
                Assert.Equal(
                    ["a/b=1", "b=2", "e/f=5", "index.html=news"],
                    after.Where(file => file.Key != FileList.Name).Select(file => $"{file.Key}={file.Value}")
                );
                if (one.Findings.Count == 0)
                    whole++;
            }
            one.Machine.Start();
            one.Emit(("index.html", "home"));
            Assert.Equal(["index.html=home"], one.Files);
            Assert.Empty(one.Output.Folders);
            Assert.Empty(one.Findings);
        }
        Assert.True(failed > 20, $"{failed} operations failed");
    }

    [Fact]
    public void Whenever_the_process_dies_whoever_comes_next_finds_one_site_or_the_other()
    {
        var (old, news) = (0, 0);
        for (var (at, isDead) = (0, true); isDead; at++)
        {
            var one = new EmitBench();
            one.Emit(("index.html", "home"), ("a", "1"), ("b/c", "2"), ("old/x/y", "4"));
            var before = one.Output.Snapshot();
            one.Machine.Start(new Fault(at, FaultKind.Die, at % 3));
            isDead =
                Record.Exception(() => one.Emit(("index.html", "news"), ("a/b", "1"), ("b", "2"), ("e/f", "5")))
                    is not null;
            one.Machine.Start();
            Emitter.Recover(one.Output, new DiagnosticBag(), TestContext.Current.CancellationToken);
            if (before.SequenceEqual(one.Output.Snapshot()))
                old++;
            else
            {
                Assert.Equal(["a/b=1", "b=2", "e/f=5", "index.html=news"], one.Files);
                news++;
            }
            Assert.DoesNotContain(".quadro-work", one.Output.Folders);
        }
        Assert.True(old > 5 && news > 5, $"{old} found the old site, {news} the new one");
    }

    [Fact]
    public void A_process_that_dies_while_it_undoes_what_was_refused_leaves_the_old_site_to_whoever_comes_next()
    {
        var undone = 0;
        for (var at = 0; at < 30; at++)
        for (var then = at + 1; then < at + 25; then++)
        for (var later = 0; later < 12; later++)
        {
            var one = new EmitBench();
            one.Emit(("index.html", "home"), ("a", "1"), ("b/c", "2"), ("old/x/y", "4"));
            var before = one.Output.Snapshot();
            one.Machine.Start(new Fault(at, FaultKind.Refuse), new Fault(then, FaultKind.Die, then % 2));
            var isDead =
                Record.Exception(() => one.Emit(("index.html", "news"), ("a/b", "1"), ("b", "2"), ("e/f", "5")))
                is not null;
            one.Machine.Start(new Fault(later, FaultKind.Die, later % 2));
            Record.Exception(() =>
                Emitter.Recover(one.Output, new DiagnosticBag(), TestContext.Current.CancellationToken)
            );
            one.Machine.Start();
            Emitter.Recover(one.Output, new DiagnosticBag(), TestContext.Current.CancellationToken);
            if (before.SequenceEqual(one.Output.Snapshot()))
                undone += isDead ? 1 : 0;
            else
                Assert.Equal(["a/b=1", "b=2", "e/f=5", "index.html=news"], one.Files);
        }
        Assert.True(undone > 1000, $"{undone} were undone");
    }

    [Fact]
    public void A_process_that_dies_while_it_puts_things_right_is_followed_by_one_that_does()
    {
        for (var at = 0; at < 40; at++)
        for (var second = 0; second < 12; second++)
        {
            var one = new EmitBench();
            one.Emit(("index.html", "home"), ("a", "1"), ("b/c", "2"), ("old/x/y", "4"));
            var before = one.Output.Snapshot();
            one.Machine.Start(new Fault(at, at % 2 == 0 ? FaultKind.Die : FaultKind.Refuse, at % 3));
            Record.Exception(() => one.Emit(("index.html", "news"), ("a/b", "1"), ("b", "2"), ("e/f", "5")));
            one.Machine.Start(new Fault(second, second % 3 == 0 ? FaultKind.Refuse : FaultKind.Die, second % 2));
            Record.Exception(() =>
                Emitter.Recover(one.Output, new DiagnosticBag(), TestContext.Current.CancellationToken)
            );
            one.Machine.Start();
            Emitter.Recover(one.Output, new DiagnosticBag(), TestContext.Current.CancellationToken);
            if (!before.SequenceEqual(one.Output.Snapshot()))
                Assert.Equal(["a/b=1", "b=2", "e/f=5", "index.html=news"], one.Files);
        }
    }
}
