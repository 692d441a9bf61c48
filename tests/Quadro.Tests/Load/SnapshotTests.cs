using System.Text;
using Quadro.Diagnostics;
using Quadro.Load;

namespace Quadro.Tests.Load;

/// <summary>A build takes all files as they stood at one moment, or says that they would not stand still.</summary>
public class SnapshotTests
{
    [Fact]
    public void Files_that_stand_still_are_listed_once_and_read_once()
    {
        var disk = new RestlessDisk(("content/a.md", "a"), ("content/b.md", "b"));
        Assert.Equal(["content/a.md=a", "content/b.md=b"], Read(disk, out var log));
        Assert.Empty(log.Sorted());
        Assert.Equal((1, 2, 0), (disk.Lists, disk.Reads, disk.Rests));
    }

    [Fact]
    public void A_file_that_changes_before_it_is_read_is_read_again_with_what_changed_beside_it()
    {
        var disk = new RestlessDisk(("content/a.md", "a1"), ("content/b.md", "b1"), ("content/c.md", "c1"));
        // The one that writes does a and then b; b is read when both are new, a was read before.
        disk.Before("content/b.md", () => disk.Write("content/a.md", "a2").Write("content/b.md", "b2"), times: 1);
        Assert.Equal(["content/a.md=a2", "content/b.md=b2", "content/c.md=c1"], Read(disk, out var log));
        Assert.Empty(log.Sorted());
        Assert.Equal((2, 1), (disk.Lists, disk.Rests));
        Assert.Equal(1, disk.ReadsOf("content/c.md"));
    }

    [Fact]
    public void A_file_that_vanishes_between_listing_and_reading_is_not_part_of_the_site()
    {
        var disk = new RestlessDisk(("content/a.md", "a"), ("content/b.md", "b"));
        disk.Before("content/b.md", () => disk.Remove("content/b.md"), times: 1);
        Assert.Equal(["content/a.md=a"], Read(disk, out var log));
        Assert.Empty(log.Sorted());
    }

    [Fact]
    public void A_file_that_appears_while_another_changes_is_part_of_the_site()
    {
        var disk = new RestlessDisk(("content/b.md", "see c"));
        disk.Before("content/b.md", () => disk.Write("content/c.md", "c").Write("content/b.md", "saw c"), times: 1);
        Assert.Equal(["content/b.md=saw c", "content/c.md=c"], Read(disk, out _));
    }

    [Fact]
    public void A_file_that_is_being_replaced_is_read_when_it_is_back()
    {
        var disk = new RestlessDisk(("content/a.md", "old"));
        var attempt = 0;
        disk.Before("content/a.md", () => _ = ++attempt == 1 ? disk.Remove("content/a.md") : disk, times: 1);
        disk.AtRest(() => disk.Write("content/a.md", "new"));
        Assert.Equal(["content/a.md=new"], Read(disk, out var log));
        Assert.Empty(log.Sorted());
    }

    [Fact]
    public void A_file_that_never_stands_still_is_an_error_at_its_name()
    {
        var disk = new RestlessDisk(("content/a.md", "a"), ("content/log.md", "0"));
        var lines = 0;
        disk.Before(
            "content/log.md",
            () => disk.Write("content/log.md", new string('x', ++lines)),
            times: int.MaxValue
        );
        Assert.Equal(["content/a.md=a"], Read(disk, out var log));
        var finding = Assert.Single(log.Sorted());
        Assert.Equal(
            ("QD1025", "'content/log.md' kept changing while it was read", "content/log.md(1,1)"),
            (finding.Code, finding.Message, finding.Span.ToString())
        );
        Assert.Equal(10, disk.Lists);
    }

    [Fact]
    public void A_file_that_is_refused_twice_is_refused()
    {
        var disk = new RestlessDisk(("content/a.md", "a"), ("content/b.md", "b"));
        disk.Before(
            "content/b.md",
            () => throw new UnauthorizedAccessException("access is denied"),
            times: int.MaxValue
        );
        Assert.Equal(["content/a.md=a"], Read(disk, out var log));
        Assert.Equal("QD1001", Assert.Single(log.Sorted()).Code);
        Assert.Equal(2, disk.Lists);
    }

    [Fact]
    public void A_file_that_is_refused_for_a_moment_is_read()
    {
        var disk = new RestlessDisk(("content/b.md", "b"));
        disk.Before("content/b.md", () => throw new IOException("it is in use"), times: 1);
        Assert.Equal(["content/b.md=b"], Read(disk, out var log));
        Assert.Empty(log.Sorted());
    }

    private static IEnumerable<string> Read(RestlessDisk disk, out DiagnosticBag log) =>
        SourceTree
            .Read(disk, log = new DiagnosticBag())
            .Entries.Select(entry => $"{entry.Path}={Encoding.UTF8.GetString(entry.Bytes.Span)}");
}

/// <summary>Files in memory that somebody writes while they are read.</summary>
internal sealed class RestlessDisk : IInputs
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, (string Text, long Modified)> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Action Act, int Times)> before = new(StringComparer.Ordinal);
    private readonly List<string> reads = [];
    private Action? atRest;
    private long now;

    public RestlessDisk(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            Write(path, text);
    }

    public int Lists { get; private set; }

    public int Rests { get; private set; }

    public int Reads => reads.Count;

    public int ReadsOf(string path) => reads.Count(read => read == path);

    public RestlessDisk Write(string path, string text)
    {
        files[path] = (text, ++now);
        return this;
    }

    public RestlessDisk Remove(string path)
    {
        files.Remove(path);
        return this;
    }

    /// <summary>What somebody does in the moment before a file is read.</summary>
    public void Before(string path, Action act, int times) => before[path] = (act, times);

    public void AtRest(Action act) => atRest = act;

    public IReadOnlyList<InputFile> List()
    {
        Lists++;
        return [.. files.Select(file => new InputFile(file.Key, file.Value.Text.Length, file.Value.Modified))];
    }

    public ReadOnlyMemory<byte> Read(string path) =>
        throw new InvalidOperationException("a build takes files with their times");

    public InputBytes Take(InputFile listed)
    {
        lock (gate)
        {
            reads.Add(listed.Path);
            if (before.TryGetValue(listed.Path, out var todo) && todo.Times > 0)
            {
                before[listed.Path] = todo with { Times = todo.Times - 1 };
                todo.Act();
            }
            if (!files.TryGetValue(listed.Path, out var file))
                throw new FileNotFoundException("the file is not there");
            return new InputBytes(Encoding.UTF8.GetBytes(file.Text), file.Text.Length, file.Modified);
        }
    }

    public void Rest()
    {
        Rests++;
        atRest?.Invoke();
    }
}
