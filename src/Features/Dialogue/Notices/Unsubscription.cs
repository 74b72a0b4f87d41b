using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Notices;

/// <summary>The link in a letter that ends the letters without signing in: the person and a signature (HMAC-SHA256). It can do nothing else.</summary>
internal sealed class Unsubscription(LetterStore letters)
{
    private const char Between = '.';

    public async Task<string> MakeAsync(PersonId person) => $"{person.Value}{Between}{Base64Url.EncodeToString(Sign(await letters.GetKeyAsync(), person))}";

    /// <summary>Null for a token that was not made here.</summary>
    public async Task<PersonId?> FindAsync(string token)
    {
        if (token.Split(Between) is not [var id, var signature] || signature.Length > 100 || !Base64Url.IsValid(signature))
            return null;
        var person = new PersonId(id);
        var sound = Sign(await letters.GetKeyAsync(), person);
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), sound) ? person : null;
    }

    private static byte[] Sign(byte[] key, PersonId person) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"letters|{person.Value}"));
}
