using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>GeoJSON and TopoJSON that is none.</summary>
    public static partial class Model
    {
        public static Wording GeoJsonIsObject(Wording shape) =>
            new($"GeoJSON is an object, not {shape.English}", $"GeoJSON è un oggetto, non {shape.Italian}");

        public static Wording GeoJsonHasType => new("GeoJSON has a 'type'", "GeoJSON ha un 'type'");

        public static Wording ItIs(IReadOnlyCollection<string> words) =>
            new($"it is {Listed(words)}", $"è {Listed(words)}");

        public static Wording ThisIsTopoJson => new("this is TopoJSON", "questo è TopoJSON");

        public static Wording DeclareTopoJson =>
            new("declare the field with 'format: topojson'", "dichiarate il campo con 'format: topojson'");

        public static Wording NoGeoJsonType(string name) =>
            new($"GeoJSON has no type '{name}'", $"GeoJSON non ha un tipo '{name}'");

        public static Wording FeatureHasGeometry =>
            new("a 'Feature' has a 'geometry'", "una 'Feature' ha una 'geometry'");

        public static Wording NullWithoutPlace => new("null when it has no place", "null se non ha un luogo");

        public static Wording PropertiesAreObject =>
            new("the 'properties' of a feature are an object", "le 'properties' di una feature sono un oggetto");

        public static Wording HasListOf(string member) =>
            new($"this has a list of '{member}'", $"qui serve un elenco di '{member}'");

        public static Wording HasCoordinates(string type) =>
            new($"a '{type}' has 'coordinates'", $"un '{type}' ha 'coordinates'");

        public static Wording ListOfPositions(Wording shape) =>
            new(
                $"here stands a list of positions, not {shape.English}",
                $"qui sta un elenco di posizioni, non {shape.Italian}"
            );

        public static Wording ShortLine(int least, int given) =>
            new(
                $"a line has at least {Digits(least)} positions, and this one has {Digits(given)}",
                $"una linea ha almeno {Digits(least)} posizioni, e questa ne ha {Digits(given)}"
            );

        public static Wording ShortRing(int given) =>
            new(
                $"a ring has at least four positions, and this one has {Digits(given)}",
                $"un anello ha almeno quattro posizioni, e questo ne ha {Digits(given)}"
            );

        public static Wording OpenRing => new("a ring ends where it starts", "un anello finisce dove comincia");

        public static Wording FirstPosition(string text) =>
            new($"its first position is {text}", $"la sua prima posizione è {text}");

        public static Wording PositionIsPair =>
            new(
                "a position is a pair of numbers: longitude, latitude",
                "una posizione è una coppia di numeri: longitudine, latitudine"
            );

        public static Wording NoNumberInPosition(string given) =>
            new(
                $"'{given}' is no number, and a position is a pair of numbers",
                $"'{given}' non è un numero, e una posizione è una coppia di numeri"
            );

        public static Wording NoDegrees(string longitude, string latitude) =>
            new(
                $"[{longitude}, {latitude}] is no place in degrees",
                $"[{longitude}, {latitude}] non è un luogo in gradi"
            );

        public static Wording InDegrees =>
            new(
                "GeoJSON is in longitude and latitude (WGS 84): convert metres to degrees",
                "GeoJSON è in longitudine e latitudine (WGS 84): convertite i metri in gradi"
            );

        public static Wording TopoJsonIsObject(Wording shape) =>
            new($"TopoJSON is an object, not {shape.English}", $"TopoJSON è un oggetto, non {shape.Italian}");

        public static Wording TypeOfTopoJson =>
            new("the 'type' of TopoJSON is 'Topology'", "il 'type' di TopoJSON è 'Topology'");

        public static Wording TopoJsonHasObjects =>
            new("TopoJSON has 'objects' by name", "TopoJSON ha 'objects' con i loro nomi");

        public static Wording TopoJsonHasArcs =>
            new("TopoJSON has a list of 'arcs'", "TopoJSON ha un elenco di 'arcs'");

        public static Wording APosition =>
            new("a position is a pair of numbers", "una posizione è una coppia di numeri");
    }
}
