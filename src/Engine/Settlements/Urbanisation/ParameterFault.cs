namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Why a parameter cannot be set.</summary>
public enum ParameterFault
{
    /// <summary>There is no parameter of that name.</summary>
    UnknownName,

    /// <summary>The value is not a number that the parameter can be.</summary>
    NotANumber,

    /// <summary>The value is not one of the words that the parameter can be.</summary>
    NotAChoice,
}
