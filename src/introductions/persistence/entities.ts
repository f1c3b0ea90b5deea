import { AnswerEntity } from './answer.entity.js';
import { DecisionEntity } from './decision.entity.js';
import { IntroductionEntity } from './introduction.entity.js';
import { MoveEntity } from './move.entity.js';
import { OutcomeEntity } from './outcome.entity.js';
import { RevealEntity } from './reveal.entity.js';
import { SettingsEntity } from './settings.entity.js';

export const INTRODUCTION_ENTITIES = [
  IntroductionEntity,
  AnswerEntity,
  DecisionEntity,
  RevealEntity,
  OutcomeEntity,
  MoveEntity,
  SettingsEntity,
];
