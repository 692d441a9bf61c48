using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;

namespace Quadro.Tests.Values;

public class TimeOfDayTests
{
    [Theory]
    [InlineData("11:54", "11:54:00", "11:54")]
    [InlineData("9:05", "09:05:00", "09:05")]
    [InlineData("11.54", "11:54:00", "11:54")]
    [InlineData("11:54:11.25", "11:54:11.25", "11:54")]
    [InlineData("11:54 pm", "23:54:00", "23:54")]
    [InlineData("12:00 AM", "00:00:00", "00:00")]
    public void Times_are_read_and_printed(string text, string canonical, string printed)
    {
        Assert.Equal(canonical, Words.Say(TimeOfDay.Parse(text)));
        Assert.Equal((printed, printed), (Of(text).Print(Words.It), Of(text).Print(Words.En)));
    }

    [Theory]
    [InlineData("24:00", "'24:00' is not a time of day: there is no hour 24")]
    [InlineData("11:60", "'11:60' is not a time of day: there is no minute 60")]
    [InlineData("13:00 PM", "'13:00 PM' is not a time of day: before AM and PM stand the hours 1 to 12")]
    [InlineData("11", "'11' is not a time of day")]
    [InlineData("11:54:", "'11:54:' is not a time of day")]
    [InlineData("mezzogiorno", "'mezzogiorno' is not a time of day")]
    [InlineData("", "an empty text is not a time of day")]
    public void What_is_no_time_is_refused(string text, string problem)
    {
        var parsed = TimeOfDay.Parse(text);
        Assert.Equal((problem, "'11:54' or '11:54:11.5'"), (parsed.Problem?.English, parsed.Accepted?.English));
    }

    [Theory]
    [InlineData("9:05", "<", "11:54", true)]
    [InlineData("11:54:11.5", "<", "11:54:11.25", false)]
    [InlineData("11:54", "==", "11:54:00", true)]
    [InlineData("11:54", ">=", "12:00", false)]
    public void Times_compare_with_times_and_texts(string left, string op, string right, bool holds)
    {
        Assert.Equal(holds.ToString(), Words.Operate(Of(left), op, Of(right)));
        Assert.Equal(holds.ToString(), Words.Operate(Of(left), op, right));
    }

    [Fact]
    public void Times_sort_after_dates_and_say_their_parts()
    {
        Assert.True(ValueOrder.Compare(PartialDate.Parse("2022").Value, Of("00:00")) < 0);
        Assert.True(ValueOrder.Compare(Of("23:59"), Duration.Parse("1 giorno").Value) < 0);
        Assert.Equal(
            [11L, 54L, 11.5m, "11:54:11.5"],
            Of("11:54:11.5")
                .MemberNames.Select(name => Of("11:54:11.5").TryGetMember(name, out var value) ? value : null)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeOfDay(TimeSpan.TicksPerDay));
    }

    private static TimeOfDay Of(string text) => TimeOfDay.Parse(text).Value!;
}
