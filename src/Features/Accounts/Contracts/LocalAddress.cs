namespace Samplan.Accounts.Contracts;

/// <summary>Addresses that came from outside and are to be followed.</summary>
public static class LocalAddress
{
    private const int Longest = 2_000;

    /// <summary>
    /// The address when it is a path on this server, else null: <c>//elsewhere</c>, <c>/\elsewhere</c>, a scheme and characters that browsers drop
    /// are none.
    /// </summary>
    public static string? Find(string? address) =>
        address is ['/', .. var rest]
        && address.Length <= Longest
        && rest is not ['/' or '\\', ..]
        && !address.Any(static letter => char.IsControl(letter) || letter is '\\' || letter > '~')
            ? address
            : null;
}
