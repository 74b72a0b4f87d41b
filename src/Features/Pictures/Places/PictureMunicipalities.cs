using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Places;

/// <summary>The municipalities that the places of the picture lie in.</summary>
internal sealed class PictureMunicipalities(IPictures pictures) : IMunicipalities
{
    public async Task<IReadOnlyList<Municipality>> ListAsync(CancellationToken cancellation) =>
        [
            .. ((await pictures.FindAsync(cancellation))?.Places.Places ?? [])
                .Where(place => place is { MunicipalityCode: not null, Municipality: not null })
                .DistinctBy(place => place.MunicipalityCode)
                .Select(place => new Municipality(place.MunicipalityCode!, place.Municipality!)),
        ];
}
