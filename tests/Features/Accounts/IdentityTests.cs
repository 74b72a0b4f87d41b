using System.Security.Cryptography;
using System.Text;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;

namespace Samplan.Features.Tests.Accounts;

public sealed class IdentityTests
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 19, 8, 0, 0, TimeSpan.Zero);

    // RFC 6238, appendix B: the secret is "12345678901234567890", the codes' last six figures.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_one_time_code_is_that_of_the_standard(long unixSeconds, string code) =>
        Assert.Equal(code, OneTimeCode.CodeAt("12345678901234567890"u8.ToArray(), DateTimeOffset.FromUnixTimeSeconds(unixSeconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_code_is_taken_one_step_early_or_late_and_no_more(int secondsOff, bool isTaken)
    {
        var secret = OneTimeCode.NewSecret();
        Assert.Equal(isTaken, OneTimeCode.FindStep(secret, OneTimeCode.CodeAt(secret, s_now.AddSeconds(secondsOff)), s_now, 0) is not null);
    }

    [Fact]
    public void A_code_that_was_used_is_spent_with_all_before_it()
    {
        var secret = OneTimeCode.NewSecret();
        var step = OneTimeCode.FindStep(secret, OneTimeCode.CodeAt(secret, s_now), s_now, 0)!.Value;

        Assert.Null(OneTimeCode.FindStep(secret, OneTimeCode.CodeAt(secret, s_now), s_now, step));
        Assert.Null(OneTimeCode.FindStep(secret, OneTimeCode.CodeAt(secret, s_now.AddSeconds(-30)), s_now, step));
        Assert.NotNull(OneTimeCode.FindStep(secret, OneTimeCode.CodeAt(secret, s_now.AddSeconds(30)), s_now, step));
    }

    // RFC 4648, section 10.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_secret_is_written_in_base_32(string bytes, string text) => Assert.Equal(text, OneTimeCode.Write(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public async Task A_password_is_right_only_as_it_was_set_and_whatever_keyboard_it_is_typed_on()
    {
        using var hasher = new PasswordHasher(1_000);
        var hash = await hasher.HashAsync("blåbär på höst", default);

        Assert.True(await hasher.IsRightAsync(hash, "blåbär på höst".Normalize(NormalizationForm.FormD), default));
        Assert.False(await hasher.IsRightAsync(hash, "Blåbär på höst", default));
        Assert.False(await hasher.IsRightAsync(null, "blåbär på höst", default));
        Assert.NotEqual(hash, await hasher.HashAsync("blåbär på höst", default));
    }

    [Fact]
    public async Task A_hash_of_another_cost_is_read_and_known_to_be_outdated()
    {
        using var yesterday = new PasswordHasher(1_000);
        using var today = new PasswordHasher(2_000);
        var hash = await yesterday.HashAsync("blåbär på höst", default);

        Assert.True(await today.IsRightAsync(hash, "blåbär på höst", default));
        Assert.True(today.IsOutdated(hash));
        Assert.False(yesterday.IsOutdated(hash));
        Assert.Equal(210_000, PasswordHasher.UsualIterations);
    }

    [Theory]
    [InlineData("kort ord", "accounts.password-short")]
    [InlineData("aaaaaaaaaaaaaaaa", "accounts.password-guessed")]
    [InlineData("ADA@region.se", "accounts.password-guessed")]
    [InlineData("grön cykel på tak", null)]
    public void A_password_is_long_enough_and_nobodys_own_name(string password, string? refusal) =>
        Assert.Equal(refusal, new PasswordRules(null).Check(password, "ada@region.se")?.Code);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000)]
    public async Task A_breached_password_is_found_in_a_sorted_list_of_any_length(int count)
    {
        var file = Path.GetTempFileName();
        try
        {
            string[] breached = [.. Enumerable.Range(0, count).Select(number => $"läckt lösenord {number}")];
            var lines = breached.Select((password, number) => $"{Sha1(password)}:{number * number}").Order(StringComparer.Ordinal);
            await File.WriteAllTextAsync(file, string.Join("\r\n", lines) + "\r\n");
            var list = new BreachList(file);

            Assert.All(breached, password => Assert.True(list.Has(password)));
            Assert.All(Enumerable.Range(0, 100), number => Assert.False(list.Has($"ännu hemligt {number}")));
            Assert.Equal("accounts.password-breached", new PasswordRules(list).Check(breached[0])?.Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Guessing_is_slowed_down_and_a_quiet_hour_forgets()
    {
        var clock = new SetClock(s_now);
        var attempts = new Attempts(free: 3, clock);
        for (var guess = 0; guess < 3; guess++)
            attempts.Begin("anna|here");
        Assert.Equal(TimeSpan.Zero, attempts.WaitOf("anna|here"));

        attempts.Begin("anna|here");
        Assert.Equal(TimeSpan.FromSeconds(2), attempts.WaitOf("anna|here"));
        attempts.Begin("anna|here");
        Assert.Equal(TimeSpan.FromSeconds(4), attempts.WaitOf("anna|here"));
        for (var guess = 0; guess < 100; guess++)
            attempts.Begin("anna|here");
        Assert.Equal(TimeSpan.FromMinutes(15), attempts.WaitOf("anna|here"));
        Assert.Equal(TimeSpan.Zero, attempts.WaitOf("anna|elsewhere"));

        clock.Now += TimeSpan.FromHours(1);
        attempts.Begin("anna|here");
        Assert.Equal(TimeSpan.Zero, attempts.WaitOf("anna|here"));
    }

    [Fact]
    public void A_bucket_gives_what_it_holds_and_fills_again()
    {
        var clock = new SetClock(s_now);
        var limit = new RateLimit(burst: 3, perMinute: 2, clock);

        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => limit.TryTake("anna")));
        Assert.True(limit.TryTake("bo"));
        clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => limit.TryTake("anna")));
    }

    [Theory]
    [InlineData("/organisations?lang=en", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/a\\b", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("/\n/evil.example", false)]
    [InlineData("evil", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_a_path_of_ours_is_followed(string? address, bool isOurs) => Assert.Equal(isOurs, LocalAddress.Find(address) is not null);

    [Theory]
    [InlineData("namn@kommun.se", true)]
    [InlineData("Åsa <asa@kommun.se>", false)]
    [InlineData("namn@kommun", false)]
    [InlineData("namn@kommun.se\r\nBcc: alla@kommun.se", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_an_address(string? text, bool isOne) => Assert.Equal(isOne, MailAddress.IsOne(text));

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+46 70 123", "'+46 70 123")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("Åsa", "Åsa")]
    [InlineData(null, "")]
    public void A_cell_is_never_a_formula(string? text, string cell) => Assert.Equal(cell, SafeCsv.Cell(text));

#pragma warning disable CA5350 // The list's own key.
    private static string Sha1(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
}
