namespace Samplan.Accounts.Contracts;

/// <summary>Something that can be talked of, followed and told of, by the kind and the id that its own room knows it by.</summary>
/// <param name="Kind"><c>place</c>, <c>link</c>, <c>proposal</c>, <c>edition</c>, <c>dataset</c>, <c>organisation</c> …</param>
public readonly record struct ObjectAddress(string Kind, string Id)
{
    public override string ToString() => $"{Kind}/{Id}";
}
