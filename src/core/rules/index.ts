import { rule10a11Regionbidrag } from './10a-11-regionbidrag';
import { rule10aAvskrivningKonstant } from './10a-avskrivning-konstant';
import { rule10aDelomradenAndrade } from './10a-delomraden-andrade';
import { rule10aDiff } from './10a-diff';
import { rule10aInvesteringsniva } from './10a-investeringsniva';
import { rule10aKostnadsutveckling } from './10a-kostnadsutveckling';
import { rule10aNetto } from './10a-netto';
import { rule10aResultat } from './10a-resultat';
import { rule10aResultatBalans } from './10a-resultat-balans';
import { rule10aSummaVerksamhet } from './10a-summa-verksamhet';
import { rule10b10aInvesteringar } from './10b-10a-investeringar';
import { rule10bInvesteringarAndrade } from './10b-investeringar-andrade';
import { rule10bProjektDubblett } from './10b-projekt-dubblett';
import { rule10bRadsumma } from './10b-radsumma';
import { rule10bTotal } from './10b-total';
import { rule10bUtanBenamning } from './10b-utan-benamning';
import { rule10bUtgiftTom } from './10b-utgift-tom';
import { rule10c10bIt } from './10c-10b-it';
import { rule10cDriftkostnad } from './10c-driftkostnad';
import { rule10cKapitalkostnadSaknas } from './10c-kapitalkostnad-saknas';
import { rule10cKostnadTom } from './10c-kostnad-tom';
import { rule10cProjektAndrade } from './10c-projekt-andrade';
import { rule10cProjektOfullstandigt } from './10c-projekt-ofullstandigt';
import { rule10cProjektsumma } from './10c-projektsumma';
import { rule10cRadsumma } from './10c-radsumma';
import { rule10cSummaInvesteringar } from './10c-summa-investeringar';
import { rule10cSummaKostnader } from './10c-summa-kostnader';
import { rule10cTotal } from './10c-total';
import { rule11Aterinvesteringsgrad } from './11-aterinvesteringsgrad';
import { rule11ExternIntaktsfinansieringsgrad } from './11-extern-intaktsfinansieringsgrad';
import { rule11Intaktsfinansieringsgrad } from './11-intaktsfinansieringsgrad';
import { rule11Invanare } from './11-invanare';
import { rule11Primarvardsersattning } from './11-primarvardsersattning';
import { rule11RegionbidragPerInv } from './11-regionbidrag-per-inv';
import { rule11Tandvardsersattning } from './11-tandvardsersattning';
import { rule16AnsvarigSaknas } from './16-ansvarig-saknas';
import { rule16AtgardSaknas } from './16-atgard-saknas';
import { rule16FargAvviker } from './16-farg-avviker';
import { rule16Kategori } from './16-kategori';
import { rule16Nummer } from './16-nummer';
import { rule16PaverkanSaknas } from './16-paverkan-saknas';
import { rule16RiskerAndrade } from './16-risker-andrade';
import { rule16Riskvarde } from './16-riskvarde';
import { rule16StatusSaknas } from './16-status-saknas';
import { rule1710cBelopp } from './17-10c-belopp';
import { rule1710cItPlan } from './17-10c-it-plan';
import { rule17InvesteringTolkas } from './17-investering-tolkas';
import { rule17Kryss } from './17-kryss';
import { rule17Nummer } from './17-nummer';
import { rule17Obligatoriskt } from './17-obligatoriskt';
import { rule17PaverkanSaknas } from './17-paverkan-saknas';
import { rule17ProjektAndrade } from './17-projekt-andrade';
import { rule17ProjektDubblett } from './17-projekt-dubblett';
import { rule17TillatetVarde } from './17-tillatet-varde';
import { rule9Summa } from './9-summa';
import { rule9aBesok } from './9a-besok';
import { ruleArsversion } from './arsversion';
import { ruleBilagaDubblett } from './bilaga-dubblett';
import { ruleBilagaOigenkand } from './bilaga-oigenkand';
import { ruleBilagaSaknas } from './bilaga-saknas';
import { ruleCellfel } from './cellfel';
import { ruleDoltInnehall } from './dolt-innehall';
import { ruleEnhetMisstankt } from './enhet-misstankt';
import { ruleExternLank } from './extern-lank';
import { ruleFormelAvvikelse } from './formel-avvikelse';
import { ruleForraAretInlamning } from './forra-aret-inlamning';
import { ruleForraAretPlan } from './forra-aret-plan';
import { ruleForraAretSammaKolumn } from './forra-aret-samma-kolumn';
import { ruleForvaltningAvviker } from './forvaltning-avviker';
import { ruleHardkodadSumma } from './hardkodad-summa';
import { ruleKolumnSaknas } from './kolumn-saknas';
import { ruleManuellBerakning } from './manuell-berakning';
import { ruleRadSaknas } from './rad-saknas';
import { ruleSummaOmfang } from './summa-omfang';
import { rulePlan52Bilaga10a } from './plan-52-bilaga-10a';
import { rulePlan52Bilaga11 } from './plan-52-bilaga-11';
import { rulePlan52ResultatBalans } from './plan-52-resultat-balans';
import { rulePlan52Summa } from './plan-52-summa';
import { rulePlan5310bTotal } from './plan-53-10b-total';
import { rulePlan53Summa } from './plan-53-summa';
import { rulePlanArsversion } from './plan-arsversion';
import { rulePlanEnhet } from './plan-enhet';
import { rulePlanKostnadsutveckling } from './plan-kostnadsutveckling';
import { rulePlanPersonalkostnad } from './plan-personalkostnad';
import { rulePlanPlatshallare } from './plan-platshallare';
import { rulePlanRiskBenamning } from './plan-risk-benamning';
import { rulePlanRiskSaknasIBilaga } from './plan-risk-saknas-i-bilaga';
import { rulePlanRiskSaknasIText } from './plan-risk-saknas-i-text';
import { rulePlanDoldText } from './plan-dold-text';
import { rulePlanSparadeAndringar } from './plan-sparade-andringar';
import { ruleTalSomText } from './tal-som-text';
import { ruleTeckenfel } from './teckenfel';
import { ruleVardeSaknas } from './varde-saknas';
import type { Rule } from './kit/define-rule';

/** Every rule, in the order in which they are listed. `avrundningsdifferens` is an id that the sum rules report under. */
export const RULES: readonly Rule[] = [
  ruleBilagaSaknas,
  ruleBilagaDubblett,
  ruleBilagaOigenkand,
  ruleKolumnSaknas,
  ruleRadSaknas,
  ruleTalSomText,
  ruleCellfel,
  ruleExternLank,
  ruleManuellBerakning,
  ruleDoltInnehall,
  ruleHardkodadSumma,
  ruleFormelAvvikelse,
  ruleSummaOmfang,
  ruleTeckenfel,
  ruleEnhetMisstankt,
  ruleArsversion,
  ruleForvaltningAvviker,
  ruleVardeSaknas,
  rule9Summa,
  rule9aBesok,
  rule10aNetto,
  rule10aSummaVerksamhet,
  rule10aResultat,
  rule10aResultatBalans,
  rule10aDiff,
  rule10aKostnadsutveckling,
  rule10aInvesteringsniva,
  rule10aAvskrivningKonstant,
  rule10bRadsumma,
  rule10bTotal,
  rule10bProjektDubblett,
  rule10bUtanBenamning,
  rule10cProjektsumma,
  rule10cRadsumma,
  rule10cSummaKostnader,
  rule10cSummaInvesteringar,
  rule10cTotal,
  rule10cDriftkostnad,
  rule10cKapitalkostnadSaknas,
  rule10cProjektOfullstandigt,
  rule10c10bIt,
  rule10b10aInvesteringar,
  rule10a11Regionbidrag,
  rule11Aterinvesteringsgrad,
  rule11Tandvardsersattning,
  rule11RegionbidragPerInv,
  rule11Intaktsfinansieringsgrad,
  rule11ExternIntaktsfinansieringsgrad,
  rule11Primarvardsersattning,
  rule11Invanare,
  rule16Riskvarde,
  rule16FargAvviker,
  rule16PaverkanSaknas,
  rule16Kategori,
  rule16AtgardSaknas,
  rule16AnsvarigSaknas,
  rule16StatusSaknas,
  rule16Nummer,
  rule17Nummer,
  rule17Obligatoriskt,
  rule17TillatetVarde,
  rule17Kryss,
  rule17PaverkanSaknas,
  rule17InvesteringTolkas,
  rule17ProjektDubblett,
  rule1710cItPlan,
  rule1710cBelopp,
  ruleForraAretInlamning,
  ruleForraAretSammaKolumn,
  ruleForraAretPlan,
  rule10bUtgiftTom,
  rule10cKostnadTom,
  rule10aDelomradenAndrade,
  rule10bInvesteringarAndrade,
  rule10cProjektAndrade,
  rule16RiskerAndrade,
  rule17ProjektAndrade,
  rulePlanSparadeAndringar,
  rulePlanDoldText,
  rulePlanPlatshallare,
  rulePlanArsversion,
  rulePlanEnhet,
  rulePlan52Summa,
  rulePlan52ResultatBalans,
  rulePlan52Bilaga10a,
  rulePlan52Bilaga11,
  rulePlan53Summa,
  rulePlan5310bTotal,
  rulePlanKostnadsutveckling,
  rulePlanPersonalkostnad,
  rulePlanRiskSaknasIText,
  rulePlanRiskSaknasIBilaga,
  rulePlanRiskBenamning,
];
