using System.Globalization;
using System.Text;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Dates;

/// <summary>Writes a date or a moment in a form that a template gives with the directives of strftime:
/// '%d/%m/%Y'.</summary>
internal static class DateForm
{
    private const string Known = "YymdBHMS";

    /// <summary>Says what is wrong with a form, or null when nothing is.</summary>
    public static Wording? Problem(string form)
    {
        for (
            var i = form.IndexOf('%', StringComparison.Ordinal);
            i >= 0;
            i = i + 2 > form.Length ? -1 : form.IndexOf('%', i + 2)
        )
        {
            if (i + 1 == form.Length)
                return new(
                    $"'{form}' ends with a '%' that nothing follows",
                    $"'{form}' finisce con un '%' che nulla segue"
                );
            if (form[i + 1] != '%' && !Known.Contains(form[i + 1]))
                return new(
                    $"'{form}' has '%{form[i + 1]}', which is not written",
                    $"'{form}' ha '%{form[i + 1]}', che non si scrive"
                );
        }
        return null;
    }

    public static Wording Help
    {
        get
        {
            var known = string.Join(", ", Known.Select(c => $"%{c}"));
            return new($"it may have {known}, such as \"%d/%m/%Y\"", $"può avere {known}, come in \"%d/%m/%Y\"");
        }
    }

    /// <summary>The value in the form, or null when it is less precise than the form asks.</summary>
    public static string? Write(string form, PartialDate date, TimeOfDay? time, LanguageFormats formats)
    {
        var written = new StringBuilder(form.Length + 4);
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] != '%')
                written.Append(form[i]);
            else if (!TryAppend(written, form[++i], date, time, formats))
                return null;
        }
        return written.ToString();
    }

    private static bool TryAppend(
        StringBuilder to,
        char directive,
        PartialDate date,
        TimeOfDay? time,
        LanguageFormats formats
    )
    {
        switch (directive)
        {
            case '%':
                to.Append('%');
                return true;
            case 'B' when date.Month is { } month:
                to.Append(formats.Months[month - 1]);
                return true;
            case 'Y':
                to.Append(CultureInfo.InvariantCulture, $"{date.Year:0000}");
                return true;
        }
        int? number = directive switch
        {
            'y' => date.Year % 100,
            'm' => date.Month,
            'd' => date.Day,
            'H' => time?.Hour,
            'M' => time?.Minute,
            'S' => (int?)time?.Second,
            _ => null,
        };
        if (number is not { } known)
            return false;
        to.Append((char)('0' + known / 10)).Append((char)('0' + known % 10));
        return true;
    }
}
