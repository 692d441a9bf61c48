using Quadro.Cli.Disk;
using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>A folder on the disk, for a process that dies at one of its changes: before it, or just after.</summary>
internal sealed class DyingOutput(DiskOutput disk, int at, bool after) : ISharedOutput
{
    private int changes;

    public bool IsDead { get; private set; }

    public OutputState? Find(string path) => Alive(() => disk.Find(path));

    public IReadOnlyList<string> List(string folder) => Alive(() => disk.List(folder));

    public ReadOnlyMemory<byte> Read(string path) => Alive(() => disk.Read(path));

    public long? Room() => Alive(disk.Room);

    public OutputState Write(string path, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        return Change(() => disk.Write(path, copy));
    }

    public void WriteThrough(string path, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        Change(() => disk.WriteThrough(path, copy));
    }

    public void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        Change(() => disk.Replace(path, copy));
    }

    public void Delete(string path) => Change(() => disk.Delete(path));

    public bool Move(string from, string to) => Change(() => disk.Move(from, to));

    public void Clear(string folder) => Change(() => disk.Clear(folder));

    public IDisposable? Hold(string path, CancellationToken cancel) =>
        Alive(() => disk.Hold(path, cancel)) is { } held ? new Holding(this, held, path) : null;

    private void Change(Action act) =>
        Change(() =>
        {
            act();
            return true;
        });

    private T Change<T>(Func<T> act) =>
        Alive(() =>
        {
            if (changes++ != at)
                return act();
            if (after)
                act();
            IsDead = true;
            throw new MachineDiedException();
        });

    private T Alive<T>(Func<T> act) => IsDead ? throw new MachineDiedException() : act();

    /// <summary>The system lets go for a process that is dead, whose file stays.</summary>
    private sealed class Holding(DyingOutput output, IDisposable held, string path) : IDisposable
    {
        public void Dispose()
        {
            held.Dispose();
            if (output.IsDead)
                output.Leave(path);
        }
    }

    private void Leave(string path) => disk.Write(path, []);
}
