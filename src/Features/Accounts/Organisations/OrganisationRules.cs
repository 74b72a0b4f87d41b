using NetTopologySuite.Geometries;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Pages.Views;
using Samplan.Kernel;

namespace Samplan.Accounts.Organisations;

/// <summary>What an organisation must be.</summary>
internal static class OrganisationRules
{
    private const int CodeFigures = 4;

    /// <param name="newId">For one that is being founded.</param>
    public static Outcome<Organisation> Read(OrganisationFormView form, OrganisationId newId)
    {
        if (form.Name.Length == 0)
            return new Refusal("accounts.name-missing");
        string[] lines = [form.Name, form.ContactPhone, form.WebAddress];
        if (lines.Select(FormText.CheckLine).FirstOrDefault(refusal => refusal is not null) is { } wrong)
            return wrong;
        var codes = form.ListCodes();
        if (codes.FirstOrDefault(code => code.Length != CodeFigures || !code.All(char.IsAsciiDigit)) is { } odd)
            return Refusal.Of("accounts.code-odd", ("code", odd));
        if (form.ContactMail.Length > 0 && !MailAddress.IsOne(form.ContactMail))
            return new Refusal("accounts.mail-wrong");
        if (form.WebAddress.Length > 0 && !(Uri.TryCreate(form.WebAddress, UriKind.Absolute, out var web) && web.Scheme is "https" or "http"))
            return new Refusal("accounts.web-wrong");
        Geometry? area = null;
        if (form.Area.Length > 0)
        {
            var read = AreaText.Read(form.Area);
            if (read.Value is null)
                return read.Refusal!;
            area = read.Value;
        }
        return new Organisation(form.Id ?? newId, form.Kind, form.Name, codes, form.Id is null ? 1 : form.Version)
        {
            Area = area,
            ContactMail = Given(form.ContactMail),
            ContactPhone = Given(form.ContactPhone),
            WebAddress = Given(form.WebAddress),
            IsClosed = form.IsClosed,
        };
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
