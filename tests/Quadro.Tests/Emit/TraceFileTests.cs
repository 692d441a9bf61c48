using CsCheck;
using Quadro.Emit;
using Quadro.Tracing;

namespace Quadro.Tests.Emit;

public class TraceFileTests
{
    private static readonly OutputManifest Manifest = new([
        new OutputRecord("a/index.html", UInt128.MaxValue, new OutputState(12, long.MaxValue)),
        new OutputRecord("città.html", 7, new OutputState(0, 0)),
    ]);

    [Fact]
    public void What_was_packed_is_unpacked()
    {
        Assert.Equal(Manifest.Records.AsEnumerable(), OutputManifest.Unpack(Manifest.Pack())!.Records);
        Assert.Equal(
            ["a", "città/b"],
            OutputJournal.Unpack(OutputJournal.Pack(["città/b", "a"]))!.Order(StringComparer.Ordinal)
        );
        Assert.Empty(OutputManifest.Unpack(new OutputManifest([]).Pack())!.Records);
    }

    [Fact]
    public void A_file_of_which_one_byte_differs_is_not_read()
    {
        var packed = Manifest.Pack();
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] ^= 0x20;
            Assert.Null(OutputManifest.Unpack(packed));
            packed[i] ^= 0x20;
        }
        Assert.NotNull(OutputManifest.Unpack(packed));
    }

    [Fact]
    public void A_file_that_ends_too_early_or_too_late_is_not_read()
    {
        var packed = Manifest.Pack();
        for (var length = 0; length < packed.Length; length++)
            Assert.Null(OutputManifest.Unpack(packed.AsMemory(0, length)));
        Assert.Null(OutputManifest.Unpack((byte[])[.. packed, 0]));
    }

    [Fact]
    public void A_journal_is_no_manifest()
    {
        Assert.Null(OutputManifest.Unpack(OutputJournal.Pack(["a"])));
        Assert.Null(OutputJournal.Unpack(Manifest.Pack()));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void Traces_that_name_a_path_outside_are_not_read(string path)
    {
        Assert.Null(OutputJournal.Unpack(OutputJournal.Pack(["a", path])));
        Assert.Null(OutputManifest.Unpack(new OutputManifest([new OutputRecord(path, 0, default)]).Pack()));
    }

    [Fact]
    public void Any_content_under_a_right_checksum_is_read_or_refused_without_an_exception() =>
        Gen
            .Byte.Array[0, 60]
            .Sample(
                content =>
                {
                    OutputManifest.Unpack(StateFile.Pack("QDOUTPT1", writer => writer.Write(content)));
                    OutputJournal.Unpack(StateFile.Pack("QDJOURN1", writer => writer.Write(content)));
                    OutputJournal.Unpack(StateFile.Pack("QDJOURN1", writer =>
                        {
                            writer.Write(content.Length % 3);
                            writer.Write(content);
                        }));
                },
                iter: 2000
            );
}
