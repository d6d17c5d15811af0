using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Trivia.Grains.Rules.Chat;

/// <summary>
/// The words that chat does without. Chosen from the lists of <c>cuss</c> and <c>obscenity</c> (MIT, see
/// <c>ChatWords-LICENSE.txt</c>), without what a quiz has to be able to talk about, and with abuse that is no single word.
/// </summary>
/// <remarks>
/// A line is a name and its patterns: small letters, any of which may be drawn out when written; <c>|</c> is the edge of a
/// word, <c>?</c> any one letter, <c>_</c> a space that may be missing.
/// </remarks>
internal static class ChatWords
{
    private const string Masked = """
        anus |anus|
        arse |arse| |arses| |arsehole
        ass |ass| |asses| |asshole |asshat |asswipe |jackass |dumbass |badass |fatass
        bastard bastard
        bitch bitch |biatch|
        blowjob blowjob
        bollocks bollock
        boob |boob| |boobs| |boobies|
        bullshit bulshit
        cock |cock| |cocks| |cocksuck |cockhead
        cum |cum| |cumming| |cumshot
        cunt |cunt cunt| |cunts|
        dick |dick| |dicks| |dickhead |dickface |dickwad |suck_my_dick
        dildo |dildo
        fuck fuck |fuk| |fuking| |fuker |fck| |fcking| |fuq| |phuck |wtfuck |fvck
        handjob handjob
        jerkoff |jerk_off| |jack_off|
        jizz jizz
        masturbate masturbat
        motherfucker motherfuc mothafuc
        orgy |orgy| |orgies|
        piss |piss| |pissed| |pissing| |piss_off|
        porn |porn| |porno |pr0n|
        prick |prick| |pricks|
        pussy |pussy| |pussies|
        shit |shit shit| |shyt| |bulshit |horseshit |dipshit |shits|
        slut |slut| |sluts| |sluty|
        tit |tits| |titties| |titty| |tities|
        turd |turd| |turds|
        twat |twat| |twats|
        wank |wank| |wanker |wanking|
        whore |whore |whores|
        """;

    private const string Flagged = """
        abeed |abeed
        chink |chink| |chinks| |chinky|
        chingchong |ching_chong
        coon |coon| |coons|
        cotton-picker |cottonpick
        dyke |dyke| |dykes|
        faggot |fag| |fags| |fagot |faggot |fggot
        gook |gook| |gooks|
        kike |kike| |kikes|
        nazi-salute |heil_hitler |sieg_heil
        nigger nigger nigga |niger| |nigers| |nig| |nigs| |nlgger |ngger
        paki |paki| |pakis|
        raghead |raghead |towelhead
        rape |rape_you |wil_rape |get_raped|
        retard |retard| |retards| |retarded|
        spastic |spastic| |spaz|
        spic |spic| |spics|
        suicide |kys| |kys_now |kil_yourself |kil_urself |hang_yourself |neck_yourself |go_die|
        tranny |tranny| |trannies| |trany|
        wetback |wetback
        """;

    // Words, names and titles that hold one of the above by chance, or on purpose: a quiz asks for them.
    private const string Innocent = """
        mishit
        mishits
        niggard
        niggardly
        shiitake
        shitake
        shittim
        snigger
        sniggers
        sniggered
        sniggering
        twatt
        bastardo
        matsushita
        niger
        moby dick
        dick van dyke
        dick and dom
        dick cheney
        dick clark
        dick tracy
        dick turpin
        dick whittington
        philip k dick
        spotted dick
        tricky dick
        van dyke
        van dykes
        blue tits
        coal tits
        great tits
        long tailed tits
        pussy riot
        pussy willow
        pussy galore
        octopussy
        cock robin
        cock and bull
        weather cock
        inglourious basterds
        magnificent bastard
        maine coon
        maine coons
        robert baden powell
        wank fai
        ass and cart
        balaams ass
        jackass penguin
        jackass penguins
        """;

    /// <summary>All words.</summary>
    public static ImmutableArray<ChatWord> All { get; } = [.. Read(Flagged, ChatVerdict.Flag), .. Read(Masked, ChatVerdict.Mask)];

    /// <summary>What passes, wherever it stands as whole words.</summary>
    public static Regex Passing { get; } = new(
        $@"\b(?:{string.Join('|', Innocent.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Replace(" ", " +", StringComparison.Ordinal)})\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static IEnumerable<ChatWord> Read(string list, ChatVerdict verdict) =>
        from line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = line.Split(' ')
        select new ChatWord(verdict, parts[0], parts[1..]);
}
