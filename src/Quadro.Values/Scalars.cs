using System.Globalization;
using Quadro.Values.Language;

namespace Quadro.Values;

/// <summary>Treats all scalars of the model alike: the project's own values and those of .NET.</summary>
public static class Scalars
{
    /// <summary>Prints a scalar for readers of a language.</summary>
    public static string Print(this LanguageFormats formats, object? value) =>
        value switch
        {
            null => "",
            string text => text,
            IValue own => own.Print(formats),
            bool truth => truth ? formats.Yes : formats.No,
            int or long => formats.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            _ => TryNumber(value, out var number) ? formats.Number(number) : value.ToString() ?? "",
        };

    /// <summary>Reads a .NET number; false when a decimal cannot hold it.</summary>
    internal static bool TryNumber(object? value, out decimal number)
    {
        number = 0;
        switch (value)
        {
            case int whole:
                number = whole;
                return true;
            case long whole:
                number = whole;
                return true;
            case decimal exact:
                number = exact;
                return true;
            case double binary when double.IsFinite(binary) && Math.Abs(binary) < 7.9e28:
                number = (decimal)binary;
                return true;
            case float binary when float.IsFinite(binary) && Math.Abs(binary) < 7.9e28f:
                number = (decimal)binary;
                return true;
            case byte or sbyte or short or ushort or uint or ulong:
                number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            default:
                return false;
        }
    }
}
