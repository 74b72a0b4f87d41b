using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;

namespace Samplan.Pictures.Pages.Editions;

/// <param name="Places">Every place, the highest class first.</param>
/// <param name="Chosen">Why the chosen place has its class; null where none is chosen.</param>
public sealed record EditionPictureView(Edition Edition, ChangeMapView Map, IReadOnlyList<EditionPlaceView> Places, PlaceExplanation? Chosen);
