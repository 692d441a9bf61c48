using System.Text;
using Quadro.Load;

namespace Quadro.Tests.Load;

public class TextDecodingTests
{
    private const string Text = "città €;😀";

    public static TheoryData<byte[], string> Encoded =>
        new()
        {
            { Encoding.UTF8.GetBytes(Text), "UTF-8" },
            { [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], "UTF-8 with byte order mark" },
            { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], "UTF-16 LE" },
            { [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], "UTF-16 BE" },
        };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void The_encoding_is_found_and_the_mark_is_no_text(byte[] bytes, string encoding)
    {
        var decoded = TextDecoding.Decode(bytes, null);
        Assert.Equal((Text, encoding), (decoded.Text, decoded.Encoding));
        Assert.Empty(decoded.Undecodable);
    }

    [Fact]
    public void Utf16_is_found_without_a_mark()
    {
        Assert.Equal(("id;nome\n1;città\n", "UTF-16 LE"), Decode(Encoding.Unicode.GetBytes("id;nome\n1;città\n")));
        Assert.Equal(
            ("id;nome\n1;città\n", "UTF-16 BE"),
            Decode(Encoding.BigEndianUnicode.GetBytes("id;nome\n1;città\n"))
        );
    }

    [Fact]
    public void Windows1252_is_what_is_no_utf8()
    {
        Assert.Equal(
            ("città € “x” – Ÿ", "Windows-1252"),
            Decode([.. "citt"u8, 0xE0, .. " "u8, 0x80, .. " "u8, 0x93, .. "x"u8, 0x94, .. " "u8, 0x96, .. " "u8, 0x9F])
        );
        Assert.Equal([1], TextDecoding.Decode([0xE0, 0x81, 0x41], null).Undecodable);
    }

    [Fact]
    public void One_damaged_place_does_not_change_the_encoding_of_a_utf8_file()
    {
        var decoded = TextDecoding.Decode([.. "è così, perché"u8, 0xE0, .. "!"u8], null);
        Assert.Equal(("è così, perché\uFFFD!", "UTF-8"), (decoded.Text, decoded.Encoding));
        Assert.Equal([14], decoded.Undecodable);
    }

    [Fact]
    public void What_is_declared_holds_unless_a_mark_says_otherwise()
    {
        Assert.Equal("Ã¨", TextDecoding.Decode("è"u8, "windows-1252").Text);
        Assert.Equal("è", TextDecoding.Decode([0xEF, 0xBB, 0xBF, .. "è"u8], "latin1").Text);
        Assert.Equal([0], TextDecoding.Decode([0xE8, 0x41], "utf-8").Undecodable);
    }

    [Fact]
    public void Half_characters_of_utf16_are_found()
    {
        var decoded = TextDecoding.Decode([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x42, 0x00, 0x43], null);
        Assert.Equal("A\uFFFDB\uFFFD", decoded.Text);
        Assert.Equal([1, 3], decoded.Undecodable);
    }

    private static (string, string) Decode(byte[] bytes) =>
        TextDecoding.Decode(bytes, null) is var decoded ? (decoded.Text, decoded.Encoding) : default;
}
