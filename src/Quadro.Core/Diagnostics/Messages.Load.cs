using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Files: whether they can be read, and what they hold.</summary>
    public static partial class Load
    {
        private static readonly Wording OneRecordAFile = new(
            "a file with one record belongs into a folder named after the collection",
            "un file con un record solo va in una cartella con il nome della collezione"
        );

        private static readonly Wording SplitIt = new(
            "split it: the rows of a collection may be in several files of a folder named after it",
            "dividetelo: le righe di una collezione possono essere in più file di una cartella con il suo nome"
        );

        public static Diagnostic SameNameButForAccents(SourceSpan? span, string path) =>
            Rules
                .Load.ForbiddenFile.Says(
                    span,
                    $"two files are called '{path}': only the encoding of an accent in their names differs, and one of them is not read",
                    $"due file si chiamano '{path}': i nomi differiscono solo nella codifica di un accento, e uno dei due non viene letto"
                )
                .Advises("delete one of the two, or rename it", "toglietene uno, o dategli un altro nome");

        public static Diagnostic ForbiddenFile(SourceSpan? span, string path, Wording reason) =>
            Rules
                .Load.ForbiddenFile.Says(
                    span,
                    $"'{path}' is not read: {reason.English}",
                    $"'{path}' non viene letto: {reason.Italian}"
                )
                .Advises(
                    "put the file itself in its place, or take it away",
                    "mettete al suo posto il file stesso, o toglietelo"
                );

        public static Diagnostic FileTooLarge(SourceSpan? span, string path) =>
            Rules
                .Load.TooLarge.Says(
                    span,
                    $"'{path}' is larger than 2 GB, the most that is read",
                    $"'{path}' supera i 2 GB, il massimo che si legge"
                )
                .Advises(SplitIt);

        public static Diagnostic TableTooLarge(SourceSpan? span, string path) =>
            Rules
                .Load.TooLarge.Says(
                    span,
                    $"'{path}' is larger than 2 GB in UTF-8, the most that is read",
                    $"'{path}' in UTF-8 supera i 2 GB, il massimo che si legge"
                )
                .Advises(SplitIt);

        public static Diagnostic RestlessFile(SourceSpan? span, string path) =>
            Rules
                .Load.RestlessFile.Says(
                    span,
                    $"'{path}' kept changing while it was read",
                    $"'{path}' cambiava mentre veniva letto"
                )
                .Advises(
                    "build again when the program that writes it has finished; a file that is written all "
                        + "the time is better kept elsewhere",
                    "rifate il build quando il programma che lo scrive ha finito; un file che viene scritto di continuo sta meglio altrove"
                );

        public static Diagnostic UnreadableFile(SourceSpan? span, string path, string reason) =>
            Rules
                .Load.UnreadableFile.Says(
                    span,
                    $"'{path}' cannot be read: {reason}",
                    $"'{path}' non si può leggere: {reason}"
                )
                .Advises(
                    "check that the file is there and that you may read it",
                    "controllate che il file ci sia e che sia permesso leggerlo"
                );

        public static Diagnostic UndecodableBytes(SourceSpan? span, string encoding) =>
            Rules
                .Load.UndecodableBytes.Says(
                    span,
                    $"these bytes are no text in {encoding}",
                    $"questi byte non sono testo in {encoding}"
                )
                .Advises("save the file as UTF-8", "salvate il file in UTF-8");

        public static Diagnostic OtherEncoding(SourceSpan? span, string encoding) =>
            Rules
                .Load.OtherEncoding.Says(span, $"read as {encoding}", $"letto come {encoding}")
                .Advises(
                    "save the file as UTF-8 if letters look wrong",
                    "se le lettere appaiono sbagliate, salvate il file in UTF-8"
                );

        public static Diagnostic LostLetter(SourceSpan? span, char sign) =>
            Rules
                .Load.LostLetter.Says(
                    span,
                    $"a letter is lost here: a program that could not read it wrote '{sign}' in its place",
                    $"qui una lettera è andata perduta: un programma che non la leggeva ha scritto '{sign}' al suo posto"
                )
                .Advises(
                    "write the letter that belongs here, or save the table again from where it comes, as UTF-8",
                    "scrivete la lettera giusta, o salvate di nuovo la tabella in UTF-8 dal programma da cui viene"
                );

        public static Diagnostic UnseenSign(SourceSpan? span, string sign) =>
            Rules
                .Load.UnseenSign.Says(
                    span,
                    $"the sign {sign} is here, and cannot be seen",
                    $"qui c’è il segno {sign}, che non si vede"
                )
                .Advises(
                    "delete it, and write the word around it anew: it came along when the text was copied from another program",
                    "cancellatelo, e riscrivete la parola attorno: è arrivato quando il testo è stato copiato da un altro programma"
                );

        public static Diagnostic MoreUnseenSigns(SourceSpan? span, int more) =>
            Rules
                .Load.UnseenSign.Says(
                    span,
                    $"from here on there are {Digits(more)} more signs that cannot be seen",
                    $"da qui in poi ci sono altri {Digits(more)} segni che non si vedono"
                )
                .Advises(
                    "look at whether the file is what its name says, and save it again as UTF-8",
                    "guardate se il file è ciò che dice il suo nome, e salvatelo di nuovo in UTF-8"
                );

        public static Diagnostic DuplicateKey(SourceSpan? span, SourceSpan? first, string key) =>
            Rules
                .Load.DuplicateKey.Says(
                    span,
                    $"the key '{key}' is twice in the same map",
                    $"la chiave '{key}' è due volte nella stessa mappa"
                )
                .Advises("keep one of the two", "tenetene una sola")
                .Adds(first, $"'{key}' is first given here", $"'{key}' è data qui la prima volta");

        /// <param name="own">The name by which the file would replace the kit's, or null when the other file is the
        /// site's too.</param>
        public static Diagnostic SecondFile(
            SourceSpan? span,
            SourceSpan? first,
            string path,
            string other,
            string? own
        ) =>
            Rules
                .Load.SecondFile.Says(
                    span,
                    $"'{path}' and '{other}' are for the same thing, and only one of them is read",
                    $"'{path}' e '{other}' sono per la stessa cosa, e se ne legge uno solo"
                )
                .Advises(
                    own is null
                        ? new("join them in one file", "uniteli in un file solo")
                        : new(
                            $"call it '{own}': it then replaces the kit's file",
                            $"chiamatelo '{own}': allora prende il posto del file del kit"
                        )
                )
                .Adds(first, "this is the other file", "l’altro file è questo");

        public static Diagnostic NoMapOfSettings(SourceSpan? span, string path) =>
            Rules
                .Load.WrongShape.Says(
                    span,
                    $"'{path}' is not a map of settings",
                    $"'{path}' non è una mappa di impostazioni"
                )
                .Advises("write 'name: value', one on each line", "scrivete 'nome: valore', uno per riga");

        public static Diagnostic DialectIsNoMap(SourceSpan? span) =>
            Rules
                .Load.UnusableDialect.Says(span, "'dialect' is not a map", "'dialect' non è una mappa")
                .Advises("write 'dialect: { delimiter: \";\" }'", "scrivete 'dialect: { delimiter: \";\" }'");

        public static Diagnostic OldSpreadsheet(SourceSpan? span, string path) =>
            Rules
                .Load.SpreadsheetNotRead.Says(
                    span,
                    $"'{path}' is a spreadsheet in a form that is not read",
                    $"'{path}' è un foglio di calcolo in un formato che non si legge"
                )
                .Advises("save it as .xlsx, or as CSV", "salvatelo come .xlsx, o come CSV");

        public static Diagnostic UnknownDataFile(SourceSpan? span, string path, string kinds) =>
            Rules
                .Load.UnknownDataFile.Says(
                    span,
                    $"'{path}' is not read: files of this kind hold no records",
                    $"'{path}' non viene letto: i file di questo tipo non contengono record"
                )
                .Advises(
                    $"use one of {kinds}, or keep the file outside data/",
                    $"usate uno di {kinds}, o tenete il file fuori da data/"
                );

        public static Diagnostic OneRecordOrNone(SourceSpan? span, string path, string collection, string extension) =>
            Rules
                .Load.WrongShape.Says(
                    span,
                    $"'{path}' holds one record, or none: most of its keys are no records",
                    $"'{path}' contiene un record solo, o nessuno: quasi tutte le sue chiavi non sono record"
                )
                .Advises(
                    $"{OneRecordAFile.English}: data/{collection}/NAME{extension}",
                    $"{OneRecordAFile.Italian}: data/{collection}/NOME{extension}"
                );

        public static Diagnostic NoRecords(SourceSpan? span, string path) =>
            Rules
                .Load.WrongShape.Says(span, $"'{path}' holds no records", $"'{path}' non contiene record")
                .Advises(
                    "write a list of records ('- id: …'), or a map from id to record",
                    "scrivete un elenco di record ('- id: …'), o una mappa da id a record"
                );

        public static Diagnostic ItemIsNoRecord(SourceSpan? span) =>
            Rules
                .Load.WrongShape.Says(span, "this item is not a record", "questa voce non è un record")
                .Advises(
                    "a record is a map: '- id: …', with its other fields below",
                    "un record è una mappa: '- id: …', e sotto i suoi altri campi"
                );

        public static Diagnostic KeyIsNoRecord(SourceSpan? span, string key) =>
            Rules
                .Load.WrongShape.Says(
                    span,
                    $"'{key}' is not a record: in this file each key is the id of a record, with its fields below",
                    $"'{key}' non è un record: in questo file ogni chiave è l’id di un record, con sotto i suoi campi"
                )
                .Advises(OneRecordAFile);

        public static Diagnostic TopoJson(SourceSpan? span) =>
            Rules
                .Load.WrongShape.Says(
                    span,
                    "this is TopoJSON, and shapes are read from GeoJSON",
                    "questo è TopoJSON, e le forme si leggono da GeoJSON"
                )
                .Advises(
                    "turn it into GeoJSON: mapshaper and QGIS do",
                    "convertitelo in GeoJSON: lo fanno mapshaper e QGIS"
                );

        public static Diagnostic NoFeatures(SourceSpan? span) =>
            Rules
                .Load.WrongShape.Says(
                    span,
                    "this is not a collection of features",
                    "questa non è una raccolta di elementi geografici"
                )
                .Advises(
                    "write { \"type\": \"FeatureCollection\", \"features\": [ … ] }",
                    "scrivete { \"type\": \"FeatureCollection\", \"features\": [ … ] }"
                );

        public static Diagnostic NoFeature(SourceSpan? span) =>
            Rules
                .Load.WrongShape.Says(span, "this is not a feature", "questo non è un elemento geografico")
                .Advises(
                    "write { \"type\": \"Feature\", \"properties\": { … }, \"geometry\": { … } }",
                    "scrivete { \"type\": \"Feature\", \"properties\": { … }, \"geometry\": { … } }"
                );
    }
}
