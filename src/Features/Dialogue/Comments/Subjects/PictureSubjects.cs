using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Dialogue.Comments.Subjects;

/// <summary>
/// What the picture is made of: places by id, links by both ends (<c>from~to</c>), numbers by place, indicator and year (<c>place~indicator~year</c>, the
/// year left out where there is none), criteria by key and municipalities by code.
/// </summary>
internal sealed class PictureSubjects(IPictures pictures, IOrganisations organisations, RegionSight sight) : ISubjectSource
{
    private const char Between = '~';

    public IReadOnlyList<string> Kinds => ["place", "link", "number", "criterion", "municipality"];

    public async Task<Subject?> FindAsync(Actor actor, ObjectAddress address, Texts texts, CancellationToken cancellation)
    {
        if (!await sight.MaySeeAsync(actor, cancellation) || await pictures.FindAsync(cancellation) is not { } book)
            return null;
        var found = address.Kind switch
        {
            "place" => FindPlace(book, address),
            "link" => FindLink(book, address),
            "number" => FindNumber(book, address, texts),
            "criterion" => FindCriterion(book, address, texts),
            _ => FindMunicipality(book, address),
        };
        if (found is not { } subject)
            return null;
        var municipality = subject.Within.Append(address).FirstOrDefault(one => one.Kind == "municipality");
        return subject with { Owner = await FindOwnerAsync(municipality.Id, cancellation), Widest = await sight.GetWidestAsync(cancellation) };
    }

    public async ValueTask<Predicate<Actor>?> FindReadersAsync(ObjectAddress address, CancellationToken cancellation) =>
        await sight.GetReadersAsync(cancellation);

    private static Subject? FindPlace(PictureBook book, ObjectAddress address) =>
        book.FindIndex(address.Id) is { } index
            ? new Subject(address, book.Places.Places[index].Label, $"/?place={Uri.EscapeDataString(address.Id)}")
            {
                Position = PositionOf(book, address.Id),
                Within = WithinOf(book.Places.Places[index]),
            }
            : null;

    private static Subject? FindLink(PictureBook book, ObjectAddress address)
    {
        if (address.Id.Split(Between) is not [var from, var to] || book.Links is not { } links)
            return null;
        if (!links.Links.Any(link => (link.From == from && link.To == to) || (link.From == to && link.To == from)))
            return null;
        // Asked for the other way round it is the same link, and what is said of it stands in one place.
        string[] ends = [.. new[] { from, to }.Order(StringComparer.Ordinal)];
        var id = string.Join(Between, ends);
        return new Subject(address with { Id = id }, $"{book.LabelOf(from)}–{book.LabelOf(to)}", $"/?link={Uri.EscapeDataString(id)}")
        {
            Position = MiddleOf([.. ends.Select(end => PositionOf(book, end)).OfType<(double, double)>()]),
            Within = [.. ends.Where(end => !Flow.IsOutside(end)).Select(end => new ObjectAddress("place", end))],
        };
    }

    private static Subject? FindNumber(PictureBook book, ObjectAddress address, Texts texts)
    {
        if (address.Id.Split(Between) is not [var place, var key, var when] || book.FindIndex(place) is not { } index)
            return null;
        int? year = int.TryParse(when, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : null;
        if (!book.Series.TryGetValue(key, out var series) || series.Years.FirstOrDefault(one => one.Year == year) is not { } values)
            return null;
        var indicator = book.Ruleset.FindIndicator(key);
        var name = indicator?.Name.In(texts.Language) ?? key;
        return new Subject(
            address,
            $"{book.Places.Places[index].Label}: {name}{(year is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {year}"))}",
            $"/?place={Uri.EscapeDataString(place)}"
        )
        {
            Detail = new ValueWords(texts).Say(values.Values[index], indicator),
            Position = PositionOf(book, place),
            Within = [new ObjectAddress("place", place), .. WithinOf(book.Places.Places[index])],
        };
    }

    private static Subject? FindCriterion(PictureBook book, ObjectAddress address, Texts texts) =>
        book.Ruleset.ListCriteria().FirstOrDefault(one => one.Key == address.Id) is { } criterion
            ? new Subject(address, texts.Say("dialogue.subject.criterion", ("name", criterion.Name.In(texts.Language))), "/")
            : null;

    private static Subject? FindMunicipality(PictureBook book, ObjectAddress address) =>
        book.Places.Places.FirstOrDefault(place => place.MunicipalityCode == address.Id) is { Municipality: { } name } ? new Subject(address, name, "/") : null;

    private static (double Longitude, double Latitude)? PositionOf(PictureBook book, string place) =>
        book.FindIndex(place) is { } index ? (book.Places.Places[index].Longitude, book.Places.Places[index].Latitude) : null;

    /// <summary>Between both ends; at the end that lies in the region where the other does not.</summary>
    private static (double Longitude, double Latitude)? MiddleOf(IReadOnlyList<(double Longitude, double Latitude)> ends) =>
        ends.Count == 0 ? null : (ends.Average(end => end.Longitude), ends.Average(end => end.Latitude));

    private static ObjectAddress[] WithinOf(Place place) => place.MunicipalityCode is { } code ? [new ObjectAddress("municipality", code)] : [];

    private async Task<OrganisationId?> FindOwnerAsync(string? municipality, CancellationToken cancellation) =>
        municipality is null
            ? null
            : (await organisations.ListAsync(cancellation))
                .FirstOrDefault(one => one is { Kind: OrganisationKind.Municipality, IsClosed: false } && one.MunicipalityCodes.Contains(municipality))
                ?.Id;
}
