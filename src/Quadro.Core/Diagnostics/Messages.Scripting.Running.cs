using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Templates and expressions while they run.</summary>
    public static partial class Scripting
    {
        public static Wording FunctionCrash(string name, string reason) =>
            new($"a fault of Quadro itself in '{name}': {reason}", $"un errore di Quadro in '{name}': {reason}");

        public static Wording ReportCall =>
            new("report it, with what is called here", "segnalatelo, con ciò che si chiama qui");

        public static Wording TooDeep(int most) =>
            new(
                $"this was stopped because it lies more than {Digits(most)} levels deep in what calls itself",
                $"è stato fermato perché sta a più di {Digits(most)} livelli dentro ciò che chiama sé stesso"
            );

        public static Wording LetItEnd =>
            new(
                "make sure that a partial or function that calls itself comes to an end",
                "fate in modo che un partial o una funzione che chiama sé stessa finisca"
            );

        public static Wording StackUsedUp =>
            new(
                "this was stopped because the stack of this machine is used up",
                "è stato fermato perché la pila di questo computer è esaurita"
            );

        public static Wording NotWithText(string op) =>
            new($"'{op}' cannot be used with a text", $"'{op}' non si può usare con un testo");

        public static Wording NotWithThese(string op) =>
            new($"'{op}' cannot be used with these two values", $"'{op}' non si può usare con questi due valori");

        public static Wording OtherKind =>
            new("a value is not of the kind that is needed here", "un valore non è del tipo che serve qui");

        public static Wording NoFunctionFirst =>
            new(
                "what stands first here is no function, and values follow it without an operator",
                "ciò che qui sta per primo non è una funzione, e dei valori lo seguono senza operatore"
            );

        public static Wording DivideByZero =>
            new("a number cannot be divided by zero", "un numero non si può dividere per zero");

        public static Wording ForNeedsList =>
            new("'for' goes through a list, and this is none", "'for' scorre un elenco, e questo non lo è");

        public static Wording WrongIndex =>
            new(
                "what stands in '[ ]' must be the number or the name of something that there is",
                "ciò che sta in '[ ]' dev’essere il numero o il nome di qualcosa che c’è"
            );

        public static Wording CannotWorkOut =>
            new(
                "this cannot be worked out with the values that there are",
                "con i valori che ci sono questo non si può calcolare"
            );

        public static Wording LongText =>
            new(
                "a text would become longer than a page may be",
                "un testo diventerebbe più lungo di quanto può esserlo una pagina"
            );

        public static Wording PrintParts =>
            new(
                "print the parts one after the other instead of joining them",
                "stampate le parti una dopo l’altra invece di unirle"
            );

        public static Wording TooManyItems => new("this goes through too many items", "questo scorre troppi elementi");

        public static Wording ShorterList => new("make a shorter list", "fate un elenco più corto");

        public static Wording TooManyDigits(int most) =>
            new(
                $"a number here would have more than {Digits(most)} digits",
                $"qui un numero avrebbe più di {Digits(most)} cifre"
            );

        public static Wording ManyDigits(int most) =>
            new($"this number has more than {Digits(most)} digits", $"questo numero ha più di {Digits(most)} cifre");

        public static Wording SmallerNumbers =>
            new(
                "work with numbers of a size that readers can read",
                "usate numeri di una grandezza che i lettori possano leggere"
            );

        public static Wording DivideFirst =>
            new(
                "divide first, or work with numbers of a size that readers can read",
                "dividete prima, o usate numeri di una grandezza che i lettori possano leggere"
            );

        public static Wording HoldsItself =>
            new(
                "this list or object holds itself, or lies too deep in others",
                "questo elenco o oggetto contiene sé stesso, o sta troppo in profondità in altri"
            );

        public static Wording PrintPartsOneByOne =>
            new("print its parts one by one", "stampatene le parti una per una");

        public static Wording NoLocalVariable(string name) =>
            new(
                $"the local variable '${name}' has no value here",
                $"la variabile locale '${name}' qui non ha un valore"
            );

        public static Wording NoVariable(string name) =>
            new($"'{name}' is neither a variable nor a function", $"'{name}' non è né una variabile né una funzione");

        public static Wording TextInQuotes(string name) =>
            new($"a text is written in quotes: \"{name}\"", $"un testo si scrive fra virgolette: \"{name}\"");

        public static Wording NoMember(Wording target, string member) =>
            new($"{target.English} has no field '{member}'", $"{target.Italian} non ha un campo '{member}'");

        public static Wording FieldByName =>
            new(
                "a field is asked for by its name; a number asks for an item of a list",
                "un campo si chiede con il suo nome; un numero chiede un elemento di un elenco"
            );

        public static Wording ItHasFields(IReadOnlyCollection<string> names) =>
            new($"it has: {Listed(names)}", $"ha: {Listed(names)}");

        public static Wording HidesFunctions(string name) =>
            new(
                $"'{name}' is a field here, and hides the functions of that name",
                $"'{name}' qui è un campo, e nasconde le funzioni con quel nome"
            );

        public static Wording RenameField(string name) =>
            new(
                $"give the field another name in the schema, with 'source: {name}' for its column",
                $"date al campo un altro nome nello schema, con 'source: {name}' per la sua colonna"
            );

        public static Wording Nothing => new("nothing", "niente");

        public static Wording AText => new("a text", "un testo");

        public static Wording AList => new("a list", "un elenco");

        public static Wording ANumber => new("a number", "un numero");

        public static Wording ARecord => new("a record", "un record");

        public static Wording ATruth => new("true or false", "vero o falso");

        public static Wording TheValue => new("the value", "il valore");

        public static Wording This => new("this", "questo");

        public static Wording TooMuchMade(long most) =>
            new(
                $"the texts and lists that are made here come to more than {Digits(most)} MB",
                $"i testi e gli elenchi fatti qui superano i {Digits(most)} MB"
            );

        public static Wording PrintPartsOrRaise =>
            new(
                "print the parts one after the other instead of joining them, or raise 'limits: { "
                    + "memory: … }' in quadro.yaml",
                "stampate le parti una dopo l’altra invece di unirle, o alzate 'limits: { memory: … "
                    + "}' in quadro.yaml"
            );

        public static Wording LongList(int most) =>
            new(
                $"this list would have more than {Digits(most)} items",
                $"questo elenco avrebbe più di {Digits(most)} elementi"
            );

        public static Wording ShorterListOrRaise =>
            new(
                "make a shorter list, or raise 'limits: { loops: … }' in quadro.yaml",
                "fate un elenco più corto, o alzate 'limits: { loops: … }' in quadro.yaml"
            );

        public static Wording TextGrew(int most) =>
            new(
                $"this text grew beyond {Digits(most)} characters",
                $"questo testo ha superato i {Digits(most)} caratteri"
            );

        public static Wording StoppedAfterSteps(long most) =>
            new($"this was stopped after {Digits(most)} steps", $"è stato fermato dopo {Digits(most)} passi");

        public static Wording EndOrRaiseSteps =>
            new(
                "make sure that what calls itself or goes round comes to an end, or raise 'limits: "
                    + "{ steps: … }' in quadro.yaml",
                "fate in modo che ciò che chiama sé stesso o gira finisca, o alzate 'limits: { "
                    + "steps: … }' in quadro.yaml"
            );

        public static Wording StoppedAfterSeconds(string seconds) =>
            new($"this was stopped after {seconds} seconds", $"è stato fermato dopo {seconds} secondi");

        public static Wording DoLessOrRaise =>
            new(
                "let it do less, or raise 'limits: { seconds: … }' in quadro.yaml",
                "fategli fare di meno, o alzate 'limits: { seconds: … }' in quadro.yaml"
            );

        public static Wording StoppedAfterRounds(int most) =>
            new(
                $"this loop was stopped after {Digits(most)} rounds",
                $"questo ciclo è stato fermato dopo {Digits(most)} giri"
            );

        public static Wording EndOrRaiseLoops =>
            new(
                "make sure that the loop ends, or raise 'limits: { loops: … }' in quadro.yaml",
                "fate in modo che il ciclo finisca, o alzate 'limits: { loops: … }' in quadro.yaml"
            );

        public static Wording NotForTruth(string path) =>
            new(
                $"'!' is for what is true or false, and '{path}' is neither",
                $"'!' è per ciò che è vero o falso, e '{path}' non lo è"
            );

        public static Wording AskMissing(string path) =>
            new(
                $"whether there is no value is asked with: is_missing {path}",
                $"se il valore manca si chiede con: is_missing {path}"
            );

        public static Wording CannotWorkWith(string name, Wording values) =>
            new($"'{name}' cannot work with {values.English}", $"'{name}' non può lavorare con {values.Italian}");

        public static Wording SortBy => new("write: list | sort_by \"field\"", "scrivete: elenco | sort_by \"campo\"");

        public static Wording PrintByThemselves =>
            new(
                "amounts, percentages and dates print by themselves; 'money', 'number', 'percent' "
                    + "and 'date' give them another form",
                "importi, percentuali e date si stampano da sé; 'money', 'number', 'percent' e "
                    + "'date' danno loro un’altra forma"
            );

        public static Wording CalledAs(string form) => new($"it is called as: {form}", $"si chiama così: {form}");

        public static Wording WrongCount(string name, int given, Wording takes) =>
            new(
                $"'{name}' was given {Count(given, "value", "values")} and takes {takes.English}",
                $"'{name}' ha ricevuto {Count(given, "valore", "valori")} e ne vuole {takes.Italian}"
            );

        public static Wording FromTo(int least, int most) =>
            least == most
                ? Wording.Same(Digits(least))
                : new($"{Digits(least)} to {Digits(most)}", $"da {Digits(least)} a {Digits(most)}");

        public static Wording IncludeTakesName =>
            new("'include' takes the name of a partial", "'include' vuole il nome di un partial");

        public static Wording FormOfInclude =>
            new(
                "it is called as: include \"name\" argument: value",
                "si chiama così: include \"nome\" argomento: valore"
            );

        public static Wording NoPartial(string name) =>
            new($"there is no partial '{name}'", $"il partial '{name}' non c’è");

        public static Wording NeverCompared(Wording one, Wording other) =>
            new(
                $"{one.English} is never compared with {other.English}",
                $"{one.Italian} non si confronta mai con {other.Italian}"
            );

        public static Wording AskContains =>
            new(
                "whether a list has an item is asked with: contains list item; how many it has with: size list",
                "se un elenco ha un elemento si chiede con: contains elenco elemento; quanti ne ha "
                    + "con: size elenco"
            );

        public static Wording BothAlike =>
            new(
                "write both as texts (\"5\") or both as numbers; a field is a number when its schema says so",
                "scriveteli entrambi come testi (\"5\") o entrambi come numeri; un campo è un numero "
                    + "se lo dice il suo schema"
            );

        public static Wording NameAlone =>
            new("write the name alone, or with '!' before it", "scrivete il nome da solo, o con '!' davanti");

        public static Wording TheText(string given) => new($"the text '{given}'", $"il testo '{given}'");

        public static Wording TheNumber(string given) => new($"the number {given}", $"il numero {given}");

        public static Wording EngineSays(string sentence) =>
            new($"{sentence}", $"il motore dei modelli dice: {sentence}");

        public static Wording BelongsToPage(string name) =>
            new(
                $"'{name}' belongs to the page and cannot be given another value",
                $"'{name}' appartiene alla pagina e non può avere un altro valore"
            );

        public static Wording OtherVariable =>
            new("use another name for the variable", "usate un altro nome per la variabile");

        public static Wording NoSense(string left, string op, string right) =>
            new($"'{left}' {op} '{right}' makes no sense", $"'{left}' {op} '{right}' non ha senso");

        public static Wording UnreadablePattern(string given, string reason) =>
            new($"'{given}' cannot be read: {reason}", $"'{given}' non si legge: {reason}");
    }
}
