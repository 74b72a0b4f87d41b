namespace Samplan.Engine.Settlements.MunicipalityTypes;

/// <summary>The six types of municipalities of Tillväxtanalys, by its numbers.</summary>
public enum MunicipalityType
{
    /// <summary>Storstadskommun.</summary>
    Metropolitan = 1,

    /// <summary>Tät kommun nära en större stad (tät blandad).</summary>
    DenseNearCity = 2,

    /// <summary>Tät kommun avlägset belägen (gles blandad).</summary>
    DenseRemote = 3,

    /// <summary>Landsbygdskommun nära en större stad (tätortsnära).</summary>
    RuralNearCity = 4,

    /// <summary>Landsbygdskommun avlägset belägen (gles).</summary>
    RuralRemote = 5,

    /// <summary>Landsbygdskommun mycket avlägset belägen (mycket gles).</summary>
    RuralVeryRemote = 6,
}
