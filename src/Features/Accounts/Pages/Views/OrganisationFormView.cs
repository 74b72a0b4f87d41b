using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accounts.Pages.Views;

/// <param name="Id">Null for one that is being founded.</param>
/// <param name="Codes">Municipality codes as chosen and written, with blanks or commas between.</param>
public sealed record OrganisationFormView(
    OrganisationId? Id,
    OrganisationKind Kind,
    string Name,
    string Codes,
    string ContactMail,
    string ContactPhone,
    string WebAddress,
    long Version
)
{
    /// <summary>Each code once, in order.</summary>
    public IReadOnlyList<string> ListCodes() =>
        [.. Codes.Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Its area as GeoJSON; empty where codes say it.</summary>
    public string Area { get; init; } = "";
    public bool IsClosed { get; init; }
    public Refusal? Refusal { get; init; }
}
