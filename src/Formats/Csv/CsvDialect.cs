using Samplan.Formats.Tables;

namespace Samplan.Formats.Csv;

/// <summary>How a CSV file is written, found from its beginning: the separator, and the decimal sign of each column.</summary>
/// <param name="DecimalSigns">One a column; null where the sample shows none.</param>
/// <param name="FileDecimalSign">The sign that the file's columns agree on, null when they do not or none shows it.</param>
/// <param name="AssumedExample">A value such as 1,234 that can mean two things, when the sign had to be assumed.</param>
internal sealed record CsvDialect(char Separator, IReadOnlyList<char?> DecimalSigns, char? FileDecimalSign, string? AssumedExample)
{
    public const int SampleChars = 1 << 18;
    private const int MostSampleRecords = 2_000;

    // In the order of preference when several fit equally well: a comma is the likeliest to be part of a text.
    private static readonly char[] s_separators = ['\t', ';', '|', ','];

    public static CsvDialect Detect(string sample, bool isWhole)
    {
        var separator = s_separators.MaxBy(candidate => Fitness(sample, isWhole, candidate));
        return WithDecimalSigns(sample, isWhole, separator);
    }

    /// <summary>Share of the records that have as many fields as the header, where the header has at least two; then the number of fields.</summary>
    private static (double Share, int Fields) Fitness(string sample, bool isWhole, char separator)
    {
        var records = new Beginning(sample, isWhole, separator);
        if (!records.Read() || records.Scanner.FieldCount < 2)
            return (0, 0);
        var fields = records.Scanner.FieldCount;
        var (all, same) = (1, 1);
        while (records.Read())
        {
            all++;
            same += records.Scanner.FieldCount == fields ? 1 : 0;
        }
        if (records.Scanner.Fault is not CsvFault.None && isWhole)
            all++;
        return ((double)same / all, fields);
    }

    private static CsvDialect WithDecimalSigns(string sample, bool isWhole, char separator)
    {
        var records = new Beginning(sample, isWhole, separator);
        if (!records.Read())
            return new CsvDialect(separator, [], null, null);
        var votes = new DecimalVotes[records.Scanner.FieldCount];
        while (records.Read())
        {
            for (var i = 0; i < Math.Min(votes.Length, records.Scanner.FieldCount); i++)
                votes[i].Add(records.Scanner.Field(i));
        }
        var inFile = Agreed(votes);
        // 1,234 alone: in a file with semicolons a decimal comma, in a file with commas (then quoted) an English thousand.
        var assumed = inFile ?? (separator == ',' ? '.' : ',');
        var example = inFile is not null ? null : votes.FirstOrDefault(vote => vote.Sign is null && vote.AmbiguousExample is not null).AmbiguousExample;
        var signs = votes.Select(vote => vote.Sign ?? inFile ?? AssumedFor(vote, assumed)).ToList();
        return new CsvDialect(separator, signs, inFile, example);
    }

    private static char? AssumedFor(DecimalVotes votes, char assumed) =>
        votes.AmbiguousExample is not { } example ? null
        : example.Contains('.') ? '.'
        : assumed;

    private static char? Agreed(DecimalVotes[] votes)
    {
        var signs = votes.Select(vote => vote.Sign).Where(sign => sign is not null).Distinct().ToList();
        return signs.Count == 1 ? signs[0] : null;
    }

    private struct DecimalVotes
    {
        private int _commas;
        private int _points;

        public string? AmbiguousExample { get; private set; }

        /// <summary>A column that has both is left to be refused at the value that differs from most.</summary>
        public readonly char? Sign =>
            _commas == _points ? null
            : _commas > _points ? ','
            : '.';

        public void Add(ReadOnlySpan<char> field)
        {
            if (!NumberText.TryParse(field, null, out _, out var code) && code != "formats.number.ambiguous")
                return;
            switch (NumberText.FindDecimalSign(field.Trim()))
            {
                case ',':
                    _commas++;
                    break;
                case '.':
                    _points++;
                    break;
                case NumberText.Ambiguous:
                    AmbiguousExample ??= field.Trim().ToString();
                    break;
            }
        }
    }

    /// <summary>The records of the sample, without the last when the sample ends inside it.</summary>
    private sealed class Beginning(string sample, bool isWhole, char separator)
    {
        private int _count;

        public CsvScanner Scanner { get; } = new(new StringReader(isWhole ? sample : WholeLines(sample)), separator);

        public bool Read() => _count++ < MostSampleRecords && Scanner.Read();

        private static string WholeLines(string sample)
        {
            var end = sample.LastIndexOfAny(['\n', '\r']);
            return end < 0 ? sample : sample[..end];
        }
    }
}
