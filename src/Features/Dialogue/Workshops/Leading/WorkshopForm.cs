using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>The form of a workshop, there and back.</summary>
internal sealed class WorkshopForm(WorkshopGround ground)
{
    private const int LeastRows = 4;
    private const int EmptyRows = 2;
    private const int MostRows = WorkshopLife.MostQuestions + EmptyRows;
    private const double UsualKilometres = 40;
    private const int UsualCircles = 6;

    public static WorkshopWriting WritingOf(Workshop workshop) =>
        new(workshop.Organisation, workshop.Title, workshop.Questions, workshop.View, workshop.Circles);

    public async Task<WorkshopFormView> ViewAsync(
        PageFrame frame,
        Workshop? workshop,
        WorkshopWriting? entry,
        IReadOnlyList<Organisation> organisations,
        CancellationToken cancellation
    )
    {
        var questions = entry?.Questions ?? [];
        var places = (await ground.ListPlacesAsync(cancellation)).Select(one => one.Place).ToList();
        var empty = Enumerable.Range(questions.Count + 1, Math.Max(EmptyRows, LeastRows - questions.Count));
        return new WorkshopFormView(
            workshop,
            organisations,
            entry?.Organisation?.Value ?? "",
            entry?.Title ?? "",
            [.. questions, .. empty.Select(number => new Question(number, QuestionKind.Text, "", [], 3))],
            entry?.Circles ?? [.. Enumerable.Range(1, UsualCircles).Select(number => frame.Texts.Say("workshops.form.circle", ("number", $"{number}")))],
            [.. (await ground.ListChoicesAsync(cancellation)).Select(layer => (layer.Id.Value, layer.Name.In(frame.Texts.Language)))],
            entry?.View.Layers ?? [],
            [.. places.Select(place => place.Label)],
            places.FirstOrDefault(place => place.Id == entry?.View.Place)?.Label ?? "",
            entry?.View.WidthKilometres ?? UsualKilometres
        );
    }

    /// <summary>What stands in it; a question without words is left out.</summary>
    public async Task<(WorkshopWriting Writing, Refusal? Refusal)> ReadAsync(IFormCollection form, CancellationToken cancellation)
    {
        var questions = Enumerable
            .Range(1, MostRows)
            .Where(row => !string.IsNullOrWhiteSpace(form[$"words-{row}"]))
            .Select((row, index) => ReadQuestion(form, row, index + 1))
            .ToList();
        var (place, wrong) = await FindPlaceAsync(form["place"], cancellation);
        var width =
            double.TryParse($"{form["width"]}".Replace(',', '.'), CultureInfo.InvariantCulture, out var kilometres) && kilometres is >= 1 and <= 1_000
                ? kilometres
                : UsualKilometres;
        var layers = form["layer"].OfType<string>().Take(20).ToList();
        var organisation = $"{form["organisation"]}" is { Length: > 0 } id ? new OrganisationId(id) : (OrganisationId?)null;
        return (
            new WorkshopWriting(organisation, $"{form["title"]}", questions, new WorkshopView(place, width, layers), [.. Lines(form["circles"]).Distinct()]),
            wrong
        );
    }

    private static Question ReadQuestion(IFormCollection form, int row, int number)
    {
        var kind = Enum.TryParse<QuestionKind>(form[$"kind-{row}"], out var read) && Enum.IsDefined(read) ? read : QuestionKind.Text;
        var hasOptions = kind is QuestionKind.Choice or QuestionKind.Dots;
        return new Question(
            number,
            kind,
            $"{form[$"words-{row}"]}".Trim(),
            hasOptions ? [.. Lines(form[$"options-{row}"]).Distinct()] : [],
            kind == QuestionKind.Dots ? form.NumberIn($"dots-{row}") : 0
        );
    }

    private async Task<(string? Id, Refusal? Refusal)> FindPlaceAsync(string? asked, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(asked))
            return (null, null);
        var found = await ground.FindPlaceAsync(asked, cancellation);
        return (found.Value?.Id, found.Refusal);
    }

    private static IEnumerable<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
