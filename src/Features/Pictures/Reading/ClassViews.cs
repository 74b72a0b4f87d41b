using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;

namespace Samplan.Pictures.Reading;

/// <summary>Classes of the ruleset as pages draw them.</summary>
internal static class ClassViews
{
    /// <summary>Null for no class, and for a class that the ruleset does not have.</summary>
    public static ClassView? Find(PictureBook book, string? key, string language) =>
        key is not null && book.Ruleset.FindClass(key) is { } found ? View(found, language) : null;

    public static ClassView View(NodeClass found, string language) =>
        new(found.Key, found.Name.In(language), ShapeName(found.Symbol.Shape), found.Symbol.SizePixels, found.Symbol.Color.Light, found.Symbol.Color.Dark);

    /// <summary>A dot is a small disc.</summary>
    public static string ShapeName(SymbolShape shape) =>
        shape switch
        {
            SymbolShape.DoubleRing => "double-ring",
            SymbolShape.Disc or SymbolShape.Dot => "disc",
            SymbolShape.Ring => "ring",
            SymbolShape.Diamond => "diamond",
        };
}
