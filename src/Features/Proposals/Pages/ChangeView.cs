using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>A proposed change, in words.</summary>
public sealed record ChangeView(Modification Change, string Words);
