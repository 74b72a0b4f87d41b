using Samplan.Accounts.Identity;

namespace Samplan.Accounts.Access;

/// <summary>
/// The link that makes the first administrator: good once, known only to this program and whoever reads its terminal, and void when the program ends.
/// </summary>
internal sealed class FirstAdministratorLink
{
    private readonly string _code = Secret.New();

    public string Path => $"/first-administrator/{_code}";

    public bool IsRight(string code) => Secret.AreSame(_code, code);
}
