using System.Collections.Frozen;

namespace Quadro.Render.Raw;

/// <summary>The names of elements and attributes that raw HTML may contain, grouped by what they can do.</summary>
internal static class RawNames
{
    /// <summary>Words, lists, tables and pictures: everything that a cell may contain.</summary>
    public static FrozenSet<string> Plain { get; } =
        Set(
            """
            a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details
            dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark menu nav ol p
            picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time
            tr tt u ul var wbr
            """
        );

    /// <summary>Elements that only a text may contain: forms, sound and video, parts of pages, and those that the
    /// checks of pages report.</summary>
    public static FrozenSet<string> OfTexts { get; } =
        Set(
            """
            area audio base blink button datalist dialog embed fieldset form iframe input label legend link main map marquee meta
            meter nobr object optgroup option output param progress script search select slot style textarea track video
            """
        );

    /// <summary>Elements of the checkboxes that Markdown makes from a list of tasks.</summary>
    public static FrozenSet<string> OfTasks { get; } = Set("input label");

    public static FrozenSet<string> Void { get; } =
        Set("area base br col embed hr img input link meta param source track wbr");

    /// <summary>Elements whose text is not HTML.</summary>
    public static FrozenSet<string> RawText { get; } =
        Set("script style iframe xmp noembed noframes noscript plaintext");

    /// <summary>Elements that may be left open.</summary>
    public static FrozenSet<string> OpenEnded { get; } =
        Set(
            """
            body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr
            """
        );

    public static FrozenSet<string> Drawing { get; } =
        Set(
            """
            svg a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer
            feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
            feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
            feSpotLight feTile feTurbulence filter g image line linearGradient marker mask metadata mpath path pattern polygon
            polyline radialGradient rect script set stop style switch symbol text textPath title tspan use view
            """
        );

    public static FrozenSet<string> Formula { get; } =
        Set(
            """
            annotation math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt
            mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
            """
        );

    /// <summary>Elements of drawings and formulas whose content a browser reads as HTML: they may contain only
    /// words.</summary>
    public static FrozenSet<string> WordsOnly { get; } = Set("title desc metadata annotation mi mn mo ms mtext");

    public static FrozenSet<string> PlainAttributes { get; } =
        Set(
            """
            abbr align alt axis bgcolor border cellpadding cellspacing char charoff cite class clear color colspan compact datetime
            decoding dir download face fetchpriority frame headers height hidden href hreflang hspace id inert itemid itemprop itemref
            itemscope itemtype lang loading media name noshade nowrap open rel reversed role rowspan rules scope size sizes span src
            srcset start summary tabindex target title translate type usemap valign value vspace width xml:lang
            """
        );

    public static FrozenSet<string> TaskAttributes { get; } = Set("checked disabled for");

    public static FrozenSet<string> TextAttributes { get; } =
        Set(
            """
            about accept accept-charset accesskey action allow allowfullscreen as autocapitalize autocomplete autofocus autoplay
            background behavior charset checked cols command commandfor content contenteditable controls controlslist coords
            crossorigin data datatype default defer direction disabled dirname disablepictureinpicture disableremoteplayback draggable
            enctype enterkeyhint for form formaction formenctype formmethod formnovalidate formtarget frameborder high http-equiv
            imagesizes imagesrcset inputmode integrity is ismap kind label list longdesc loop low marginheight marginwidth max
            maxlength method min minlength multiple muted nomodule nonce novalidate optimum pattern ping placeholder playsinline
            popover popovertarget popovertargetaction poster prefix preload property readonly referrerpolicy required resource rows
            sandbox scrolling selected shape slot spellcheck srclang step typeof version vocab wrap xmlns async
            """
        );

    public static FrozenSet<string> DrawingAttributes { get; } =
        Set(
            """
            accent-height accumulate additive alignment-baseline amplitude attributeName attributeType azimuth baseFrequency
            baseline-shift baseProfile begin bias by calcMode class clip clip-path clip-rule clipPathUnits color color-interpolation
            color-interpolation-filters color-profile color-rendering cx cy d descent diffuseConstant direction display divisor
            dominant-baseline dur dx dy edgeMode elevation enable-background end exponent fill fill-opacity fill-rule filter filterRes
            filterUnits flood-color flood-opacity focusable font font-family font-size font-size-adjust font-stretch font-style
            font-variant font-weight from fx fy fr g1 g2 glyph-name gradientTransform gradientUnits height href id image-rendering in
            in2 intercept k k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust
            letter-spacing lighting-color limitingConeAngle marker marker-end marker-mid marker-start markerHeight markerUnits
            markerWidth mask mask-type maskContentUnits maskUnits max media method min mix-blend-mode mode numOctaves offset opacity
            operator order orient origin overflow paint-order path pathLength patternContentUnits patternTransform patternUnits
            pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY
            rel repeatCount repeatDur requiredExtensions requiredFeatures restart result role rotate rx ry scale seed shape-rendering
            side solid-color solid-opacity spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
            stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
            stroke-opacity stroke-width surfaceScale systemLanguage tabindex tableValues target targetX targetY text-anchor
            text-decoration text-rendering textLength title to transform transform-box transform-origin type u1 u2 unicode-bidi values
            vector-effect version viewBox viewTarget visibility width word-spacing writing-mode x x1 x2 xChannelSelector xlink:actuate
            xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type xml:base xml:id xml:lang xml:space xmlns xmlns:svg
            xmlns:xlink y y1 y2 yChannelSelector z zoomAndPan src
            """
        );

    public static FrozenSet<string> FormulaAttributes { get; } =
        Set(
            """
            accent accentunder align close columnalign columnlines columnspacing columnspan depth dir display displaystyle encoding
            fence form frame framespacing height id class lang largeop linethickness lspace mathbackground mathcolor mathsize
            mathvariant maxsize minsize movablelimits notation open rowalign rowlines rowspacing rowspan rspace scriptlevel separator
            separators stretchy symmetric voffset width xmlns
            """
        );

    /// <summary>Attributes that contain an address.</summary>
    public static FrozenSet<string> Addresses { get; } =
        Set(
            """
            action background cite data formaction href longdesc poster src xlink:href
            """
        );

    private static FrozenSet<string> Set(string names) =>
        names.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
