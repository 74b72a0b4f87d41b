namespace Samplan.Accounts.Contracts;

/// <summary>
/// Something that may be allowed. What state an object can pass into is the object's own business; a permission only says who may try.
/// </summary>
/// <param name="Key"><c>room.act</c>; its sentence is <c>permissions.room.act</c> in the texts.</param>
/// <param name="Grants">It is permitted when one of them holds; with none, to nobody.</param>
#pragma warning disable CA1711 // A permission in the domain's own sense, not a code-access one.
public sealed record Permission(string Key, params IReadOnlyList<Grant> Grants);
#pragma warning restore CA1711
