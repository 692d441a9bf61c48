using System.Collections.Immutable;
using Quadro.Plan.Outputs;
using Quadro.Tracing;

namespace Quadro.Emit;

internal enum WorkKind : byte
{
    /// <summary>A file where nothing stands.</summary>
    Add,

    /// <summary>A file that takes another's place, or that of one which goes first.</summary>
    Replace,
    Delete,

    /// <summary>A file that is gone already, of which empty folders may be left.</summary>
    Tidy,
}

/// <summary>One thing to be done in the output folder.</summary>
internal readonly record struct Work(WorkKind Kind, string Path);

/// <summary>Brings the output folder from one site to the next, so that whatever happens it ends as one of the
/// two.</summary>
/// <remarks>
/// What takes the place of something is written aside, in a folder of the output itself, and so is all that is new;
/// only when everything is there are files renamed, the old ones into the same folder. Until then an exchange is undone
/// by deleting what it wrote, afterwards by renaming back. A journal in that folder says how far it came: what a dead
/// process left is finished, or undone if that was going on, by whoever comes next, also from another site's folder.
/// </remarks>
internal sealed class Exchange(ISharedOutput output, ImmutableArray<Work> works)
{
    public const string Folder = OwnNames.WorkFolder;

    /// <summary>The file that a build keeps locked while it is at work.</summary>
    public const string Lock = "lock";

    private const string Magic = "QDWORKS1";
    private const string Journal = Folder + "/journal";
    private const string NewFiles = Folder + "/new";
    private const string OldFiles = Folder + "/old";

    /// <summary>Stands from when all is written until all is renamed.</summary>
    private const string Complete = Folder + "/complete";

    /// <summary>Stands while renamed files are put back.</summary>
    private const string Undoing = Folder + "/undoing";

    public ImmutableArray<Work> Works => works;

    /// <summary>Finishes or undoes what a build that ended in its middle left; does nothing where there is nothing. The
    /// folder must be held.</summary>
    public static void Recover(ISharedOutput output)
    {
        if (output.List(Folder).All(name => name == Lock))
            return;
        var works = output.Find(Journal) is null ? null : Unpack(output.Read(Journal));
        var left = new Exchange(output, works?.Works ?? []);
        if (works is not null)
            left.Settle();
        left.Clean();
    }

    public void Announce() => output.WriteThrough(Journal, Pack(works));

    /// <summary>Writes a file where it does not show yet, or where nothing stood.</summary>
    public OutputState Put(int index, ReadOnlySpan<byte> bytes) =>
        output.Write(works[index].Kind == WorkKind.Add ? works[index].Path : New(index), bytes);

    public void Seal() => output.WriteThrough(Complete, "\n"u8);

    /// <summary>Renames one file into its place. Those that go must be moved first: they may stand where another's
    /// folder will.</summary>
    /// <param name="resumes">Whether it may have been done already, or half of it.</param>
    public void Move(int index, bool resumes = false)
    {
        var (kind, path) = works[index];
        if (kind == WorkKind.Add || (resumes && kind == WorkKind.Replace && output.Find(New(index)) is null))
            return;
        var isFree =
            kind != WorkKind.Tidy && !(resumes && output.Find(Old(index)) is not null) && output.Move(path, Old(index));
        if (kind == WorkKind.Replace)
            Place(index, isFree);
        else
            Tidy(path);
    }

    /// <summary>Puts everything back as it was before.</summary>
    public void Undo()
    {
        if (output.Find(Complete) is not null)
            PutBack();
        Exception? refusal = null;
        foreach (var work in works)
            if (work.Kind == WorkKind.Add)
                refusal = Remove(work.Path) ?? refusal;
        if (refusal is not null)
            throw new IOException(refusal.Message, refusal);
    }

    /// <summary>Removes what was kept aside. The journal goes first: without it nothing is left to be done.</summary>
    public void Clean()
    {
        output.Delete(Journal);
        output.Clear(OldFiles);
        output.Clear(NewFiles);
        output.Delete(Undoing);
        output.Delete(Complete);
    }

    private static string New(int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{NewFiles}/{index}");

    private static string Old(int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{OldFiles}/{index}");

    private void Place(int index, bool isFree)
    {
        var path = works[index].Path;
        if (!isFree && output.Find(path) is { Kind: not OutputKind.File and var kind })
            throw new IOException(kind == OutputKind.Link ? $"'{path}' is a link" : "there is a folder of that name");
        if (!output.Move(New(index), path))
            throw new FileNotFoundException("the file is not there");
    }

    private void Settle()
    {
        if (output.Find(Complete) is null || output.Find(Undoing) is not null)
        {
            Undo();
            return;
        }
        try
        {
            for (var i = 0; i < works.Length; i++)
                Move(i, resumes: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Undo();
        }
    }

    /// <summary>Removes a new file if it is there; where nobody can look, nobody could write.</summary>
    private Exception? Remove(string path)
    {
        var stands = false;
        try
        {
            stands = output.Find(path) is { Kind: OutputKind.File };
            if (stands)
                output.Delete(path);
            else
                Tidy(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return stands ? e : null;
        }
    }

    private void PutBack()
    {
        output.WriteThrough(Undoing, "\n"u8);
        for (var i = works.Length - 1; i >= 0; i--)
            if (works[i].Kind == WorkKind.Replace)
                TakeOut(i);
        for (var i = works.Length - 1; i >= 0; i--)
            if (works[i].Kind is WorkKind.Replace or WorkKind.Delete)
                output.Move(Old(i), works[i].Path);
    }

    /// <summary>Renames a file that is in its place already back to where it was written.</summary>
    private void TakeOut(int index)
    {
        var path = works[index].Path;
        if (output.Find(New(index)) is null)
            output.Move(path, New(index));
        Tidy(path);
    }

    /// <summary>Removes the folders that a file which is gone has left empty; where it is not, or its name is another's
    /// now, nothing.</summary>
    private void Tidy(string path)
    {
        if (output.Find(path) is not null)
            return;
        for (var folder = Ground.FolderOf(path); folder.Length > 0; folder = Ground.FolderOf(folder))
        {
            if (output.Find(folder) is not { } state)
                continue;
            if (state.Kind == OutputKind.Folder)
                output.Delete(path);
            return;
        }
    }

    private static byte[] Pack(ImmutableArray<Work> works) => StateFile.Pack(Magic, writer =>
        {
            writer.Write(works.Length);
            foreach (var (kind, path) in works)
            {
                writer.Write((byte)kind);
                writer.Write(path);
            }
        });

    /// <summary>Null when the bytes are not a whole journal: then nothing was done after it.</summary>
    private static Journaled? Unpack(ReadOnlyMemory<byte> bytes) => StateFile.Unpack(bytes, Magic, reader =>
        {
            var works = ImmutableArray.CreateBuilder<Work>();
            for (var count = reader.ReadInt32(); count > 0; count--)
            {
                var work = new Work((WorkKind)reader.ReadByte(), reader.ReadString());
                if (work.Kind > WorkKind.Tidy || OutputPath.Trouble(work.Path) is not null)
                    throw new FormatException();
                works.Add(work);
            }
            return new Journaled(works.DrainToImmutable());
        });

    private sealed record Journaled(ImmutableArray<Work> Works);
}
