using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Mailing;

/// <summary>What the letters say.</summary>
internal sealed class Letters(ISenderOfMail sender, IPublicAddress address, Workspace workspace)
{
    public void Invite(Texts texts, string to, string token, string organisation) =>
        Send(texts, "invitation", to, $"/invitations/{token}", ("organisation", organisation));

    public void OfferNewPassword(Texts texts, string to, string token) => Send(texts, "new-password", to, $"/new-password/{token}");

    /// <summary>To somebody who has an account already, when another asks for the same address.</summary>
    public void TellPasswordChanged(Texts texts, string to) => Send(texts, "password-changed", to, "/forgotten-password");

    private void Send(Texts texts, string letter, string to, string path, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var link = address.Of(path + (texts.Language == workspace.Settings.Language ? "" : $"?lang={texts.Language}"));
        var text = texts.Say($"accounts.letters.{letter}.text", [("region", workspace.Settings.Name), ("link", link.AbsoluteUri), .. more]);
        sender.Send(new Mail(to, texts.Say($"accounts.letters.{letter}.subject", ("region", workspace.Settings.Name)), text));
    }
}
