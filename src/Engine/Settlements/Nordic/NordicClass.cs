namespace Samplan.Engine.Settlements.Nordic;

/// <summary>The seven classes of the Nordic urban–rural typology, in order of precedence.</summary>
public enum NordicClass : byte
{
    InnerUrban = 1,
    OuterUrban = 2,
    PeriUrban = 3,
    LocalCentre = 4,
    RuralCloseToUrban = 5,
    RuralHeartland = 6,
    SparselyPopulated = 7,

    /// <summary>The people round the cell are not known, and nothing else decides.</summary>
    Undetermined = 255,
}
