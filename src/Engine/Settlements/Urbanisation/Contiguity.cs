namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Which cells touch.</summary>
public enum Contiguity
{
    /// <summary>Those that share a side.</summary>
    Rook = 4,

    /// <summary>Those that share a side or a corner.</summary>
    Queen = 8,
}
