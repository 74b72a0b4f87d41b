using Dapper;
using Microsoft.Data.Sqlite;
using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Pictures.Editions;

public sealed class EditionTests : IDisposable
{
    private const string Places2023 = """
        namn;invanare;lat;lon
        Storby;900;59.60;16.50
        Lillby;480;59.70;16.60
        Torp;40;59.75;16.70
        """;

    private readonly DrawnPicture _picture = new();

    public void Dispose() => _picture.Dispose();

    [Fact]
    public async Task A_frozen_picture_is_the_same_when_the_data_have_moved_on()
    {
        await BuildAsync(Places2023);
        var edition = await FreezeAsync("Nuläge 2023");
        await BuildAsync(Places2023.Replace("Lillby;480", "Lillby;620", StringComparison.Ordinal));

        var frozen = (await _picture.Editions.OpenAsync(edition.Number, default)).Value!;

        Assert.Equal<string?[]>(["place", "place", "town"], ClassesOf(frozen.Book));
        Assert.Equal<string?[]>(["place", "town", "town"], ClassesOf((await _picture.Pictures.FindAsync(default))!));
        Assert.Equal(edition.Checksum, frozen.Edition.Checksum);
        Assert.Equal(["flows-commuting", "places"], frozen.Manifest.Datasets.Select(dataset => dataset.Id));
    }

    [Fact]
    public async Task A_picture_that_was_never_built_or_is_stale_is_not_frozen()
    {
        Assert.Equal("pictures.not-built", (await _picture.Editions.FreezeAsync(new FreezeRequest("Tom"), default)).Refusal!.Code);
        await BuildAsync(Places2023);
        await _picture.ImportAsync("places", Places2023.Replace("480", "481", StringComparison.Ordinal));

        Assert.Equal("pictures.edition-of-stale", (await _picture.Editions.FreezeAsync(new FreezeRequest("Inaktuell"), default)).Refusal!.Code);
        Assert.Empty(await _picture.Editions.ListAsync(default));
    }

    [Theory]
    [InlineData("UPDATE edition SET title = 'Annan'")]
    [InlineData("UPDATE edition SET checksum = '0'")]
    [InlineData("DELETE FROM edition")]
    [InlineData("DELETE FROM edition_status")]
    [InlineData("UPDATE edition_status SET status = 'adopted', decision = '1'")]
    public async Task The_database_itself_refuses_to_change_an_edition_or_its_log(string attempt)
    {
        await BuildAsync(Places2023);
        await FreezeAsync("Nuläge");

        await Assert.ThrowsAsync<SqliteException>(() => _picture.Workspace.Region.WriteAsync(session => session.Connection.ExecuteAsync(attempt)));
    }

    [Fact]
    public async Task One_changed_byte_in_any_part_of_an_edition_shows()
    {
        await BuildAsync(Places2023);
        var edition = await FreezeAsync("Nuläge");
        var manifest = (await _picture.Editions.OpenAsync(edition.Number, default)).Value!.Manifest;
        string[] parts = [edition.Checksum, manifest.Ruleset, manifest.Outline, .. manifest.Results.Select(result => result.ContentHash)];
        foreach (var part in parts.Distinct())
        {
            var path = _picture.Workspace.Files.Find(part)!;
            var before = await File.ReadAllBytesAsync(path);
            var changed = before.ToArray();
            changed[changed.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(path, changed);

            Assert.Equal("pictures.edition-damaged", (await ReadAsync(edition)).Refusal?.Code);
            await File.WriteAllBytesAsync(path, before);
        }
        Assert.True((await ReadAsync(edition)).IsDone);
    }

    [Fact]
    public async Task An_edition_goes_only_forward_and_is_adopted_by_a_decision_with_a_number()
    {
        await BuildAsync(Places2023);
        var edition = await FreezeAsync("Nuläge");

        Assert.Equal("pictures.edition-decision-missing", await RefusalAsync(new(edition.Number, EditionStatus.Adopted)));
        await StatusAsync(new(edition.Number, EditionStatus.Referral, Note: "Till kommunerna"));
        Assert.Equal("pictures.edition-only-forward", await RefusalAsync(new(edition.Number, EditionStatus.Dialogue)));
        var adopted = await StatusAsync(new(edition.Number, EditionStatus.Adopted, "RV230045", "§ 84"));

        Assert.Equal(("RV230045", "84"), (adopted.Adoption!.Decision, adopted.Adoption.Paragraph));
        Assert.Equal([EditionStatus.Draft, EditionStatus.Referral, EditionStatus.Adopted], adopted.Log.Select(entry => entry.Status));
    }

    [Fact]
    public async Task An_adopted_edition_is_replaced_by_the_next_of_its_kind_and_by_no_other()
    {
        await BuildAsync(Places2023);
        var (first, target) = (await FreezeAsync("Nuläge 2023"), await FreezeAsync("Målbild 2040", targetYear: 2040));
        await StatusAsync(new(first.Number, EditionStatus.Adopted, "1"));
        await StatusAsync(new(target.Number, EditionStatus.Adopted, "2"));
        var second = await FreezeAsync("Nuläge 2024", basedOn: first.Number);
        Assert.Equal(EditionStatus.Adopted, (await FindAsync(first.Number)).Status);

        await StatusAsync(new(second.Number, EditionStatus.Adopted, "3"));

        Assert.Equal((EditionStatus.Replaced, second.Number), ((await FindAsync(first.Number)).Status, (await FindAsync(first.Number)).Log[^1].ReplacedBy));
        Assert.Equal(EditionStatus.Adopted, (await FindAsync(target.Number)).Status);
    }

    [Fact]
    public async Task Two_editions_are_compared_in_words()
    {
        await BuildAsync(Places2023);
        var first = await FreezeAsync("2023");
        await BuildAsync(
            Places2023.Replace("Lillby;480", "Lillby;1620", StringComparison.Ordinal).Replace("Storby;900", "Storby;450", StringComparison.Ordinal)
        );
        var second = await FreezeAsync("2024");

        var compared = (await _picture.Editions.CompareAsync(first.Number, second.Number, "sv", default)).Value!;

        Assert.Equal(
            [
                ("gained", "Lillby blir stad.", "kriteriet Stor uppfylls, 480 → 1\u00a0620 invånare, krav 500"),
                ("lost", "Storby är inte längre stad, utan ort.", "kriteriet Stor uppfylls inte, 900 → 450 invånare, krav 500"),
            ],
            compared.Rows.Select(row => (row.Sign, row.Sentence, row.Detail))
        );
        Assert.Empty((await _picture.Editions.CompareAsync(second.Number, second.Number, "sv", default)).Value!.Rows);
        Assert.Equal("pictures.no-edition", (await _picture.Editions.CompareAsync(1, 9, "sv", default)).Refusal!.Code);
    }

    [Fact]
    public async Task What_is_set_by_hand_is_told_as_such_and_stays_in_the_edition_when_it_is_withdrawn()
    {
        await BuildAsync(Places2023);
        var first = await FreezeAsync("2023");
        var made = await _picture.Pictures.AmendAsync(new AmendmentRequest("Torp", "town", null, null, "Skolan flyttar dit", "Kim"), default);
        await _picture.BuildAsync();
        var second = await FreezeAsync("Med ändring");
        await _picture.Pictures.WithdrawAsync(made.Value!.Id, default);
        await _picture.BuildAsync();

        var compared = (await _picture.Editions.CompareAsync(first.Number, second.Number, "sv", default)).Value!;

        var row = Assert.Single(compared.Rows);
        Assert.Equal(("Torp blir stad.", "satt för hand"), (row.Sentence, row.Detail));
        Assert.Equal("Skolan flyttar dit", Assert.Single((await _picture.Editions.OpenAsync(second.Number, default)).Value!.Book.Amendments).Reason);
        Assert.DoesNotContain("Kim", await File.ReadAllTextAsync(_picture.Workspace.Files.Find(second.Checksum)!), StringComparison.Ordinal);
    }

    private async Task BuildAsync(string places)
    {
        await _picture.ImportAsync("places", places);
        if (await _picture.Pictures.FindAsync(default) is null)
            await _picture.ImportAsync("flows:commuting", "fran;till;personer\nStorby;Utby;30\nLillby;Utby;30\nTorp;Utby;5\n");
        await _picture.BuildAsync();
    }

    private async Task<Edition> FreezeAsync(string title, int? targetYear = null, int? basedOn = null)
    {
        var frozen = await _picture.Editions.FreezeAsync(new FreezeRequest(title, targetYear, basedOn), default);
        return frozen.Value ?? throw new InvalidOperationException(frozen.Refusal!.Code);
    }

    private async Task<Edition> StatusAsync(EditionStatusRequest request)
    {
        var gone = await _picture.Editions.SetStatusAsync(request, default);
        return gone.Value ?? throw new InvalidOperationException(gone.Refusal!.Code);
    }

    /// <summary>From the disk, past what is kept open.</summary>
    private Task<Kernel.Outcome<FrozenPicture>> ReadAsync(Edition edition) =>
        new Samplan.Pictures.Editions.EditionArchive(_picture.Workspace.Files).ReadAsync(edition, default);

    private async Task<string> RefusalAsync(EditionStatusRequest request) => (await _picture.Editions.SetStatusAsync(request, default)).Refusal!.Code;

    private async Task<Edition> FindAsync(int number) => (await _picture.Editions.ListAsync(default)).Single(edition => edition.Number == number);

    private static string?[] ClassesOf(PictureBook book) =>
        [.. book.Places.Places.OrderBy(place => place.Name, StringComparer.Ordinal).Select(place => book.NodeOf(place).Class).Order(StringComparer.Ordinal)];
}
