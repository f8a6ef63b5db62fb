<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AlarmLine</name>
    <message numerus="yes">
        <source>%n photo(s) to look at again</source>
        <translation>
            <numerusform>%n photo to look at again</numerusform>
            <numerusform>%n photos to look at again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Hand over %n finding(s)</source>
        <translation>
            <numerusform>Hand over %n finding</numerusform>
            <numerusform>Hand over %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no unit: choose one</source>
        <translation>
            <numerusform>%n of them has no unit: choose one</numerusform>
            <numerusform>%n of them have no unit: choose one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) handed over</source>
        <translation>
            <numerusform>%n finding handed over</numerusform>
            <numerusform>%n findings handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Back</name>
    <message numerus="yes">
        <source>Back again, for the %n time(s)</source>
        <translation>
            <numerusform>Back again, %n time</numerusform>
            <numerusform>Back again, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>Bring %n back</source>
        <translation>
            <numerusform>Bring %n back</numerusform>
            <numerusform>Bring %n back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPane</name>
    <message numerus="yes">
        <source>Taken back: %n</source>
        <translation>
            <numerusform>Taken back: %n</numerusform>
            <numerusform>Taken back: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give these %n</source>
        <translation>
            <numerusform>Give this %n</numerusform>
            <numerusform>Give these %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>What to do with %n finding(s)</source>
        <translation>
            <numerusform>What to do with %n finding</numerusform>
            <numerusform>What to do with %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{step}: %n finding(s)</source>
        <translation>
            <numerusform>{step}: %n finding</numerusform>
            <numerusform>{step}: %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>Begins in %n day</numerusform>
            <numerusform>Begins in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over for %n day(s)</source>
        <translation>
            <numerusform>Over for %n day</numerusform>
            <numerusform>Over for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChargesPane</name>
    <message numerus="yes">
        <source>%n finding(s) nobody answers for</source>
        <translation>
            <numerusform>%n finding nobody answers for</numerusform>
            <numerusform>%n findings nobody answers for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s)</source>
        <translation>
            <numerusform>%n charge</numerusform>
            <numerusform>%n charges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPaperDialog</name>
    <message numerus="yes">
        <source>{number}: borne by %n paper(s)</source>
        <translation>
            <numerusform>{number}: borne by %n paper</numerusform>
            <numerusform>{number}: borne by %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistList</name>
    <message numerus="yes">
        <source>%n checklist(s)</source>
        <translation>
            <numerusform>%n checklist</numerusform>
            <numerusform>%n checklists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenPictures</name>
    <message numerus="yes">
        <source>%n photo(s); Delete takes one out</source>
        <translation>
            <numerusform>%n photo; Delete takes it out</numerusform>
            <numerusform>%n photos; Delete takes one out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseFindingDialog</name>
    <message numerus="yes">
        <source>%n of them lack(s) proof</source>
        <translation>
            <numerusform>%n of them lacks proof</numerusform>
            <numerusform>%n of them lack proof</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPart</name>
    <message numerus="yes">
        <source>settles %n</source>
        <translation>
            <numerusform>settles %n</numerusform>
            <numerusform>settles %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message numerus="yes">
        <source>%n answer(s) kept, not asked now</source>
        <translation>
            <numerusform>%n answer kept, not asked now</numerusform>
            <numerusform>%n answers kept, not asked now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsPane</name>
    <message numerus="yes">
        <source>%n village(s) together: {now} now</source>
        <translation>
            <numerusform>%n village: {now} now</numerusform>
            <numerusform>%n villages together: {now} now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n without a baseline, not in the changes</source>
        <translation>
            <numerusform>; %n without a baseline, not in the changes</numerusform>
            <numerusform>; %n without a baseline, not in the changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayPane</name>
    <message numerus="yes">
        <source>%n regular meeting(s) due</source>
        <translation>
            <numerusform>%n regular meeting due</numerusform>
            <numerusform>%n regular meetings due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) nobody answers for</source>
        <translation>
            <numerusform>%n finding nobody answers for</numerusform>
            <numerusform>%n findings nobody answers for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesPart</name>
    <message numerus="yes">
        <source>Decided before (%n)</source>
        <translation>
            <numerusform>Decided before (%n)</numerusform>
            <numerusform>Decided before (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftStrip</name>
    <message numerus="yes">
        <source>%n change(s), not saved as a new version yet</source>
        <translation>
            <numerusform>%n change, not saved as a new version yet</numerusform>
            <numerusform>%n changes, not saved as a new version yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) discarded</source>
        <translation>
            <numerusform>%n change discarded</numerusform>
            <numerusform>%n changes discarded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsPanel</name>
    <message numerus="yes">
        <source>%n draft(s) on {versions}</source>
        <translation>
            <numerusform>%n draft still uses {versions}</numerusform>
            <numerusform>%n drafts still use {versions}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawLookBackDialog</name>
    <message numerus="yes">
        <source>%n candidate(s): closed, and not to be looked back at yet</source>
        <translation>
            <numerusform>%n candidate: closed, and not to be looked back at yet</numerusform>
            <numerusform>%n candidates: closed, and not to be looked back at yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditFindingsDialog</name>
    <message numerus="yes">
        <source>Set it for %n finding(s)</source>
        <translation>
            <numerusform>Set it for %n finding</numerusform>
            <numerusform>Set it for %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} set for %n finding(s)</source>
        <translation>
            <numerusform>{field} set for %n finding</numerusform>
            <numerusform>{field} set for %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>%n void</numerusform>
            <numerusform>%n void</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinaliseDialog</name>
    <message numerus="yes">
        <source>Finalise, %n photo(s) missing</source>
        <translation>
            <numerusform>Finalise, %n photo missing</numerusform>
            <numerusform>Finalise, %n photos missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingEditor</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>back again, %n time(s)</source>
        <translation>
            <numerusform>back again, %n time</numerusform>
            <numerusform>back again, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiveNumbersDialog</name>
    <message numerus="yes">
        <source>{first} to {last}: %n number(s)</source>
        <translation>
            <numerusform>{first} to {last}: %n number</numerusform>
            <numerusform>{first} to {last}: %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GivePart</name>
    <message numerus="yes">
        <source>Put drafts in too (%n)</source>
        <translation>
            <numerusform>Put drafts in too (%n)</numerusform>
            <numerusform>Put drafts in too (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n package(s)</source>
        <translation>
            <numerusform>Write %n package</numerusform>
            <numerusform>Write %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodRow</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridsPane</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOnDialog</name>
    <message numerus="yes">
        <source>%n finding(s) not at an end</source>
        <translation>
            <numerusform>%n finding not at an end</numerusform>
            <numerusform>%n findings not at an end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s)</source>
        <translation>
            <numerusform>%n charge</numerusform>
            <numerusform>%n charges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>△ It could not take %n entry(s): ask before deleting.</source>
        <translation>
            <numerusform>△ It could not take %n entry: ask before deleting.</numerusform>
            <numerusform>△ It could not take %n entries: ask before deleting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) wait for a decision there; nothing is lost by that.</source>
        <translation>
            <numerusform>%n conflict waits for a decision there; nothing is lost by that.</numerusform>
            <numerusform>%n conflicts wait for a decision there; nothing is lost by that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) the office has not confirmed.</source>
        <translation>
            <numerusform>%n change the office has not confirmed.</numerusform>
            <numerusform>%n changes the office has not confirmed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldMeetingDialog</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePanel</name>
    <message numerus="yes">
        <source>{taken} of %n file(s) taken in</source>
        <translation>
            <numerusform>{taken} of %n file taken in</numerusform>
            <numerusform>{taken} of %n files taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsPane</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n enrolled</numerusform>
            <numerusform>%n enrolled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message numerus="yes">
        <source>Give %n number(s)</source>
        <translation>
            <numerusform>Give %n number</numerusform>
            <numerusform>Give %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) given</source>
        <translation>
            <numerusform>%n number given</numerusform>
            <numerusform>%n numbers given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rebound(s)</source>
        <translation>
            <numerusform>%n rebound</numerusform>
            <numerusform>%n rebounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookingPane</name>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n to be looked at</numerusform>
            <numerusform>%n to be looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotsPane</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsPane</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeAreasDialog</name>
    <message numerus="yes">
        <source>%n place(s) move</source>
        <translation>
            <numerusform>%n place moves</numerusform>
            <numerusform>%n places move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) begin anew there</source>
        <translation>
            <numerusform>%n group begins anew there</numerusform>
            <numerusform>%n groups begin anew there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) lie there from then on</source>
        <translation>
            <numerusform>%n area lies there from then on</numerusform>
            <numerusform>%n areas lie there from then on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) keep their place and are found under both names</source>
        <translation>
            <numerusform>%n finding keeps its place and is found under both names</numerusform>
            <numerusform>%n findings keep their places and are found under both names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charge(s) end</source>
        <translation>
            <numerusform>%n charge ends</numerusform>
            <numerusform>%n charges end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesDialog</name>
    <message numerus="yes">
        <source>%n page(s); Page Up and Page Down turn them</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages; Page Up and Page Down turn them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message numerus="yes">
        <source>%n answer(s) stay as they are.</source>
        <translation>
            <numerusform>%n answer stays as it is.</numerusform>
            <numerusform>%n answers stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message numerus="yes">
        <source>{day}, %n day(s)</source>
        <translation>
            <numerusform>{day}, %n day</numerusform>
            <numerusform>{day}, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPane</name>
    <message numerus="yes">
        <source>%n finalised</source>
        <translation>
            <numerusform>%n finalised</numerusform>
            <numerusform>%n finalised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>Begins in %n day</numerusform>
            <numerusform>Begins in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over for %n day(s)</source>
        <translation>
            <numerusform>over for %n day</numerusform>
            <numerusform>over for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) not visited by every checklist</source>
        <translation>
            <numerusform>%n site not visited by every checklist</numerusform>
            <numerusform>%n sites not visited by every checklist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperChecks</name>
    <message numerus="yes">
        <source>All %n finding(s) have a deadline and a unit</source>
        <translation>
            <numerusform>%n finding has a deadline and a unit</numerusform>
            <numerusform>All %n findings have a deadline and a unit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n photo(s) are here</source>
        <translation>
            <numerusform>%n photo is here</numerusform>
            <numerusform>All %n photos are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperFontsPage</name>
    <message numerus="yes">
        <source>%n font(s) of the standard are not on this computer; others stand in for them.</source>
        <translation>
            <numerusform>%n font of the standard is not on this computer; another stands in for it.</numerusform>
            <numerusform>%n fonts of the standard are not on this computer; others stand in for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersBeside</name>
    <message numerus="yes">
        <source>PDF, %n page(s)</source>
        <translation>
            <numerusform>PDF, %n page</numerusform>
            <numerusform>PDF, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersLeaving</name>
    <message numerus="yes">
        <source>%n paper(s) written</source>
        <translation>
            <numerusform>%n paper written</numerusform>
            <numerusform>%n papers written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) wait to be printed</source>
        <translation>
            <numerusform>%n paper waits to be printed</numerusform>
            <numerusform>%n papers wait to be printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), one a page</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures, one a page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not written: %n</source>
        <translation>
            <numerusform>not written: %n</numerusform>
            <numerusform>not written: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersLeft</name>
    <message numerus="yes">
        <source>%n paper(s) ticked</source>
        <translation>
            <numerusform>%n paper ticked</numerusform>
            <numerusform>%n papers ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be issued with a number</source>
        <translation>
            <numerusform>%n of them will be issued with a number</numerusform>
            <numerusform>%n of them will be issued with numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>own, %n time(s)</source>
        <translation>
            <numerusform>own, used %n time</numerusform>
            <numerusform>own, used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message numerus="yes">
        <source>%n more in the report</source>
        <translation>
            <numerusform>%n more in the report</numerusform>
            <numerusform>%n more in the report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n of these</source>
        <translation>
            <numerusform>All %n of these</numerusform>
            <numerusform>All %n of these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was chosen was taken in; %n package(s) were left out.</source>
        <translation>
            <numerusform>What was chosen was taken in; %n package was left out.</numerusform>
            <numerusform>What was chosen was taken in; %n packages were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanRecheckDialog</name>
    <message numerus="yes">
        <source>Who looks again at %n finding(s)</source>
        <translation>
            <numerusform>Who looks again at %n finding</numerusform>
            <numerusform>Who looks again at %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PressingPane</name>
    <message numerus="yes">
        <source>Papers of the %n just decided</source>
        <translation>
            <numerusform>Papers of the %n just decided</numerusform>
            <numerusform>Papers of the %n just decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPaper</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usual for this kind of paper: %n copy(ies)</source>
        <translation>
            <numerusform>Usual for this kind of paper: %n copy</numerusform>
            <numerusform>Usual for this kind of paper: %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) left</source>
        <translation>
            <numerusform>%n paper left</numerusform>
            <numerusform>%n papers left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintQueue</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectList</name>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishedPane</name>
    <message numerus="yes">
        <source>%n list(s) should have come down</source>
        <translation>
            <numerusform>%n list should have come down</numerusform>
            <numerusform>%n lists should have come down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityCard</name>
    <message numerus="yes">
        <source>See the list (%n)</source>
        <translation>
            <numerusform>See the list (%n)</numerusform>
            <numerusform>See the list (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityDialog</name>
    <message numerus="yes">
        <source>%n more not shown</source>
        <translation>
            <numerusform>%n more not shown</numerusform>
            <numerusform>%n more not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message numerus="yes">
        <source>%n to be printed</source>
        <translation>
            <numerusform>%n to be printed</numerusform>
            <numerusform>%n to be printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResidentsPart</name>
    <message numerus="yes">
        <source>%n resident(s)</source>
        <translation>
            <numerusform>%n resident</numerusform>
            <numerusform>%n residents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n away</source>
        <translation>
            <numerusform>%n away</numerusform>
            <numerusform>%n away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message numerus="yes">
        <source>%n item(s) open</source>
        <translation>
            <numerusform>%n item open</numerusform>
            <numerusform>%n items open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchReply</name>
    <message numerus="yes">
        <source>type to search %n choice(s)</source>
        <translation>
            <numerusform>type to search %n choice</numerusform>
            <numerusform>type to search %n choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n photo(s), {size}</source>
        <translation>
            <numerusform>%n photo, {size}</numerusform>
            <numerusform>%n photos, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{act}: %n finding(s)</source>
        <translation>
            <numerusform>{act}: %n finding</numerusform>
            <numerusform>{act}: %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidesPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered alike</source>
        <translation>
            <numerusform>%n question answered alike</numerusform>
            <numerusform>%n questions answered alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s): {kinds}</source>
        <translation>
            <numerusform>%n finding: {kinds}</numerusform>
            <numerusform>%n findings: {kinds}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SitePanel</name>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier visit(s)</source>
        <translation>
            <numerusform>%n earlier visit</numerusform>
            <numerusform>%n earlier visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SitesPage</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesImport</name>
    <message numerus="yes">
        <source>Import %n line(s)</source>
        <translation>
            <numerusform>Import %n line</numerusform>
            <numerusform>Import %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of totals and notes passed over</source>
        <translation>
            <numerusform>%n row of totals and notes passed over</numerusform>
            <numerusform>%n rows of totals and notes passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perhaps the same as another one</source>
        <translation>
            <numerusform>%n perhaps the same as another one</numerusform>
            <numerusform>%n perhaps the same as others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableList</name>
    <message numerus="yes">
        <source>Version {version} · %n row(s)</source>
        <translation>
            <numerusform>Version {version} · %n row</numerusform>
            <numerusform>Version {version} · %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableRowsPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be put right before it is saved</source>
        <translation>
            <numerusform>%n place to be put right before it is saved</numerusform>
            <numerusform>%n places to be put right before it is saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablesPane</name>
    <message numerus="yes">
        <source>“{file}” was not taken: %n place(s) to be put right in it</source>
        <translation>
            <numerusform>“{file}” was not taken: %n place to be put right in it</numerusform>
            <numerusform>“{file}” was not taken: %n places to be put right in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakePart</name>
    <message numerus="yes">
        <source>The plan: %n package(s) can be merged</source>
        <translation>
            <numerusform>The plan: %n package can be merged</numerusform>
            <numerusform>The plan: %n packages can be merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) merged</source>
        <translation>
            <numerusform>%n package merged</numerusform>
            <numerusform>%n packages merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A safe copy was made first. %n ledger number(s) given.</source>
        <translation>
            <numerusform>A safe copy was made first. %n ledger number given.</numerusform>
            <numerusform>A safe copy was made first. %n ledger numbers given.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n package(s) merged</source>
        <translation>
            <numerusform>Stopped: %n package merged</numerusform>
            <numerusform>Stopped: %n packages merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeStepDialog</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n older one(s)</source>
        <translation>
            <numerusform>%n older one</numerusform>
            <numerusform>%n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToWhom</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reported put right</source>
        <translation>
            <numerusform>%n reported put right</numerusform>
            <numerusform>%n reported put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayStanding</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n new package(s)</source>
        <translation>
            <numerusform>Look at %n new package</numerusform>
            <numerusform>Look at %n new packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWork</name>
    <message numerus="yes">
        <source>%n place(s) to visit</source>
        <translation>
            <numerusform>%n place to visit</numerusform>
            <numerusform>%n places to visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not finished</source>
        <translation>
            <numerusform>%n not finished</numerusform>
            <numerusform>%n not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to re-inspect</source>
        <translation>
            <numerusform>%n place to re-inspect</numerusform>
            <numerusform>%n places to re-inspect</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayPage</name>
    <message numerus="yes">
        <source>Take in %n photo(s)</source>
        <translation>
            <numerusform>Take in %n photo</numerusform>
            <numerusform>Take in %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message numerus="yes">
        <source>%n list(s) of the same level and rule</source>
        <translation>
            <numerusform>%n list of the same level and rule</numerusform>
            <numerusform>%n lists of the same level and rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) from elsewhere cannot be read</source>
        <translation>
            <numerusform>%n list from elsewhere cannot be read</numerusform>
            <numerusform>%n lists from elsewhere cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoImportDialog</name>
    <message numerus="yes">
        <source>%n thing(s) built upon since stay</source>
        <translation>
            <numerusform>%n thing built upon since stays</numerusform>
            <numerusform>%n things built upon since stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stay</source>
        <translation>
            <numerusform>%n thing stays</numerusform>
            <numerusform>%n things stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchCard</name>
    <message numerus="yes">
        <source>%n new package(s) in the watched folder</source>
        <translation>
            <numerusform>%n new package in the watched folder</numerusform>
            <numerusform>%n new packages in the watched folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenCard</name>
    <message numerus="yes">
        <source>%n package(s) not written</source>
        <translation>
            <numerusform>%n package not written</numerusform>
            <numerusform>%n packages not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) did not go along: their files are not here, or spoilt.</source>
        <translation>
            <numerusform>%n photo did not go along: their files are not here, or spoilt.</numerusform>
            <numerusform>%n photos did not go along: their files are not here, or spoilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), all of them belong together</source>
        <translation>
            <numerusform>%n file, all of them belong together</numerusform>
            <numerusform>%n files, all of them belong together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RoundPart</name>
    <message numerus="yes">
        <source>{said}, %n point(s) behind</source>
        <translation>
            <numerusform>{said}, %n point behind</numerusform>
            <numerusform>{said}, %n points behind</numerusform>
        </translation>
    </message>
</context>
</TS>
