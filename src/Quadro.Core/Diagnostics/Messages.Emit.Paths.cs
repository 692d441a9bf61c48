using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Why a path cannot be one of the site's files, as the end of a sentence that names the path.</summary>
    public static partial class Emit
    {
        public static Wording IsEmpty => new("is empty", "è vuoto");

        public static Wording IsAbsolute => new("is absolute", "è assoluto");

        public static Wording HasHalfCharacter => new("has half a character", "ha mezzo carattere");

        public static Wording HasBackslash => new("has a backslash", "ha una barra inversa");

        public static Wording NamesDrive => new("names a drive", "nomina un’unità disco");

        public static Wording HasControlCharacter => new("has a control character", "ha un carattere di controllo");

        public static Wording HasEmptyPart =>
            new("has an empty part between two '/'", "ha una parte vuota fra due '/'");

        public static Wording HasDot => new("has a part '.'", "ha una parte '.'");

        public static Wording LeadsOut => new("leads out of its folder with '..'", "esce dalla sua cartella con '..'");

        public static Wording IsReserved =>
            new("has a name that Quadro keeps for itself", "ha un nome che Quadro tiene per sé");

        public static Wording HasForbidden(char sign) =>
            new(
                $"has a '{sign}', which file names cannot have on every system",
                $"ha un '{sign}', che i nomi dei file non possono avere su ogni sistema"
            );

        public static Wording PartEndsBadly(string part) =>
            new(
                $"has a part, '{part}', that ends in a full stop or a space",
                $"ha una parte, '{part}', che finisce con un punto o uno spazio"
            );

        public static Wording PartTooLong(int most) =>
            new($"has a part of more than {Digits(most)} bytes", $"ha una parte di più di {Digits(most)} byte");

        public static Wording PartIsDevice(string part) =>
            new(
                $"has a part, '{part}', that is the name of a device on Windows",
                $"ha una parte, '{part}', che su Windows è il nome di un dispositivo"
            );

        public static Wording PathTooLong(int most) =>
            new(
                $"is too long for this machine: with the output folder before it, it has more than {Digits(most)} bytes",
                $"è troppo lungo per questa macchina: con la cartella del sito davanti supera {Digits(most)} byte"
            );
    }
}
